"""An exam on the screen: before it, during it, its report, the forecast.

`covering` and `intro`, then `screen` (by key) or `lines` (without a terminal); `slots` has what
both tell of a question. Then `report`, `review`, `forecast`.
"""
