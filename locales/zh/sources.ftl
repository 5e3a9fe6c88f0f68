# 所询问的发布机构：提供什么
source-brings-portwatch = 阿克套和包季诺港油轮每日靠港次数（据船舶信号）

# 运行结果
source-submitted = 有新数值，已作为提议提交
source-nothing-new = 没有新内容
source-unchanged = 与上次运行相比没有变化

# 返回的数值为何未列入提议
source-left-no-series = 数据库中没有对应的序列
source-left-no-value = 发布机构未给出数值
source-left-other-area = 此处不跟踪的国家、港口或货币
source-left-other-measure = 定义与此处任何序列都不同
source-left-part = 属于合计的一部分，或为另行列出各行之和
source-left-doubtful = 返回内容在此处自相矛盾
source-left-terms = 发布机构的条款不允许转发
source-left-counted-once = 重复刊载，只读取一次
