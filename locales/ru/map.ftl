# Карта: знаки, подсказка, легенда
map-value = { $value }, { $period }
map-detail = { $value } · { $period } · { $status }
map-no-figure = За полный год данных нет; нажатие открывает узел
map-second-track = { $section }: второй путь, { $year }
legend-china-europe = Китай – Европа **{ $value }**
legend-china-central-asia = Китай – Центральная Азия **{ $value }**
legend-middle-corridor = Средний коридор; по морю пунктир **{ $value }**
legend-unpublished = нет данных
legend-second-track = второй путь
legend-building = строится; линии прямые, приблизительно
legend-south = Южный путь, в Иран
legend-circle = погранпереход, узловая станция
legend-square = морской порт
legend-diamond = железнодорожный и логистический узел
legend-triangle = аэропорт
legend-attribution = Железные дороги © участники OpenStreetMap, ODbL · Основа: ООН, Natural Earth
