# 向发布机构取数时可能出现的问题
source-failed = 未能从发布机构取得数据：{ $what }
source-unknown = 没有名为“{ $name }”的数据源。
source-answer-changed = 返回内容的格式与已知格式不同，因此未读取任何数据。样本已保存，需检查读取模块。{ $what }
source-answer-refused = 发布机构拒绝了请求：{ $what }
source-publisher-away = 发布机构没有应答，下次运行时将再次请求。{ $what }
