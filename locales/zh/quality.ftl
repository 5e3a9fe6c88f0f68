# 序列质量与待公布数据
due-calendar = 走廊数据：待公布
due-calendar-about = 中国、中亚与欧洲之间货运数据的预计公布日期，按以往公布日期推算。
due-passed = 通常公布日期已过，至今未找到数据。
due-no-promise = 此为按以往日期的推算，并非任何机构的公告。
due-usual = 通常于期末后{ $usual }天公布（最短{ $least }天，最长{ $most }天；有确切日期的时期共{ $count }个）。
