"""An exam on the screen: before it, during it, its report, the forecast.

`intro`, then `screen` (by key) or `lines` (without a terminal), which tell of a question by `slots`;
`layout` breaks lines; `report`, `forecast`.
"""
