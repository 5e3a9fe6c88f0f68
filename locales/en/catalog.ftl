# The catalogue by DCAT-AP
dcat-themes = Data themes
dcat-theme-TRAN = Transport
dcat-theme-ECON = Economy and finance
dcat-sdmx = SDMX data flow of all series
dcat-stable = Stable: available for years
