"""An exam on the screen: before it, during it, its report, the forecast."""
