# 地图：符号、提示、图例
map-value = { $value } { $period }
map-detail = { $value } · { $period } · { $status }
map-no-figure = 无全年数据；点击打开节点页
map-second-track = { $section } 复线 { $year }年
legend-china-europe = 中欧班列 **{ $value }**
legend-china-central-asia = 中亚班列 **{ $value }**
legend-middle-corridor = 中间走廊；海上为虚线 **{ $value }**
legend-unpublished = 无数据
legend-second-track = 复线
legend-building = 在建；直线仅为示意
legend-south = 南线，通往伊朗
legend-circle = 口岸、枢纽站
legend-square = 海港
legend-diamond = 铁路物流枢纽
legend-triangle = 机场
legend-attribution = 铁路 © OpenStreetMap 贡献者，ODbL · 底图：联合国、Natural Earth
