# DCAT-AP бойынша каталог
dcat-themes = Деректер тақырыптары
dcat-theme-TRAN = Көлік
dcat-theme-ECON = Экономика және қаржы
dcat-sdmx = Барлық қатардың SDMX деректер ағыны
dcat-stable = Тұрақты: жылдар бойы қолжетімді
