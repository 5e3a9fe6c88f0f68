# 消息应用在页面链接标题下显示的说明
preview-overview = 经哈萨克斯坦的中国、中亚与欧洲间货运：地图与历年的列车、集装箱和吨数。
preview-traffic = 中国、中亚与欧洲间的列车和集装箱：按年度、月度、方向和口岸，每个数字均注明来源。
preview-nodes = 走廊上的口岸、港口或场站：通过量、能力与在建项目。
preview-trade = 双方海关统计的货物贸易及两者的差异。
preview-roadmap = 走廊及海关项目：承诺事项、在建工程和延误情况。
preview-briefing = 用走廊数据生成的幻灯片、文件或网页，附来源。
preview-evidence = 走廊的每一个数字：发布者、出处以及其他说法。
preview-since = 自以往某版数据以来新增、修订或撤回的数字。
preview-screen = 一屏一个走廊结论，供会场使用。
