# Каталог по DCAT-AP
dcat-themes = Темы данных
dcat-theme-TRAN = Транспорт
dcat-theme-ECON = Экономика и финансы
dcat-sdmx = Поток данных SDMX со всеми рядами
dcat-stable = Стабильно: доступ сохраняется годами
