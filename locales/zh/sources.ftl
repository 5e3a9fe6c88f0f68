# 所询问的发布机构：提供什么
source-brings-eurostat = 欧盟与走廊沿线国家的货物贸易，按月、按年（Comext）
source-brings-comtrade = 按报告国和伙伴国的年度货物贸易，合计照来源原数
source-brings-worldbank = 物流绩效指数、与世界的贸易、年均汇率
source-brings-imf = 年平均汇率
source-brings-portwatch = 阿克套和包季诺港油轮每日靠港次数（据船舶信号）
source-brings-kz-bns-trade = 哈萨克斯坦分国别贸易额（年度）
source-brings-kz-bns-freight = 哈萨克斯坦分运输方式货运量
source-brings-kg-nsc-trade = 吉尔吉斯斯坦分国别贸易额（年度）
source-brings-kg-nsc-freight = 吉尔吉斯斯坦铁路货物周转量
source-brings-uz-stat-trade = 乌兹别克斯坦分国别货物与服务贸易额
source-brings-geostat-trade = 格鲁吉亚月度进出口额
source-brings-cn-gacc-trade = 中国分国别贸易额（月度，读取已保存的文件）
source-brings-nbk-rates = 坚戈对美元官方汇率
source-brings-ecb-rates = 欧元对美元和人民币参考汇率
source-brings-pxweb = 运维人员所列任意PxWeb服务的表格

# 运行结果
source-submitted = 有新数值，已作为提案提交
source-nothing-new = 没有新内容
source-unchanged = 与上次运行相比没有变化

# 返回的数值为何未列入提议
source-left-no-series = 数据库中没有对应的序列
source-left-no-value = 发布方未给出数值
source-left-other-area = 此处不跟踪的国家、港口或货币
source-left-other-measure = 定义与此处任何序列都不同
source-left-part = 属于合计的一部分，或为另行列出各行之和
source-left-doubtful = 返回内容在此处自相矛盾
source-left-terms = 发布方的条款不允许转发
source-left-counted-once = 重复刊载，只读取一次
source-left-earlier = 早于数据库的起始时间
source-left-coarser = 数据库中同一数值的位数更多
source-left-other-day = 不是数据库每月保存的那一天
