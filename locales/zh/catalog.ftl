# 按DCAT-AP编制的目录
dcat-themes = 数据主题
dcat-theme-TRAN = 交通运输
dcat-theme-ECON = 经济与金融
dcat-sdmx = 全部序列的SDMX数据流
dcat-stable = 稳定：长期可用
