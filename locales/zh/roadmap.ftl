# 在建什么，承诺了什么，什么延误了？
roadmap-title = 在建什么，承诺了什么，什么延误了？
roadmap-subtitle = 走廊的{ $count }个项目及海关措施，依据注明日期的报道
roadmap-kind = 类别
roadmap-kind-all = 全部
roadmap-kind-rail = 铁路
roadmap-kind-port = 港口
roadmap-kind-terminal = 场站
roadmap-kind-logistics = 物流中心
roadmap-kind-customs = 海关
roadmap-kind-airport = 航空
roadmap-kind-river = 内河
roadmap-kind-policy = 协议
roadmap-one-rail = 铁路
roadmap-one-port = 港口
roadmap-one-terminal = 场站
roadmap-one-logistics = 物流中心
roadmap-one-customs = 海关
roadmap-one-airport = 航空货运
roadmap-one-river = 内河
roadmap-one-policy = 协议
roadmap-status = 状态
roadmap-status-announced = 已宣布
roadmap-status-agreed = 已商定
roadmap-status-under-construction = 在建
roadmap-status-operating = 已运营
roadmap-status-unknown = 不明
roadmap-order = 排序
roadmap-order-kind = 按类别
roadmap-order-date = 按承诺日期
roadmap-order-late = 延误在前
roadmap-only = 仅看
roadmap-only-summit = 2025年6月峰会
roadmap-project = 项目
roadmap-project-hint = 按名称选择
roadmap-unknown = 项目清单中没有项目“{ $project }”。最接近的：{ $near }。
roadmap-late-title =
    { $count ->
        [1] 一个承诺日期已过，未见完工报道
        [2] 两个承诺日期已过，未见完工报道
        [3] 三个承诺日期已过，未见完工报道
        [4] 四个承诺日期已过，未见完工报道
        [5] 五个承诺日期已过，未见完工报道
       *[other] { $count }个承诺日期已过，未见完工报道
    }
roadmap-no-late = 此处没有已过期而未见完工报道的承诺日期
roadmap-legend = ◇ 承诺完工，◆ 已启用。实色条：工程，截至最新报道；虚线框：其后及尚在计划；土黄色：已过的承诺日期。● 2025年6月峰会提及。“未见完工”是指没有来源这样说，并非什么都没建。
roadmap-source = 显示{ $whole }个项目中的{ $shown }个。每个日期至少依据一条报道；点击一行可查看全部。同样的内容见下表。
roadmap-group-late = 日期已过，未见完工
roadmap-group-slipped = 较早日期已过
roadmap-group-ahead = 日期未到
roadmap-group-undated = 无承诺日期
roadmap-group-open = 已启用
roadmap-row-opened = { $date }启用
roadmap-row-operating = { $date }起运营
roadmap-row-late = 日期已过，未见完工
roadmap-row-late-short = 日期已过，未见完工
roadmap-row-slipped = { $date }；原定{ $earlier }已过
roadmap-row-slipped-short = { $date }；原定{ $earlier }
roadmap-row-start-only = { $status }；{ $start }开始，无完工日期
roadmap-row-undated = { $status }，未见日期
roadmap-row-no-start = { $date }，未见开工时间
roadmap-named = 2025年6月峰会提及
roadmap-hover = { $count }条报道；点击查看
roadmap-verdict-kept = { $done }启用，承诺{ $promised }：按期。
roadmap-verdict-after = { $done }启用，承诺{ $promised }：晚于承诺。
roadmap-verdict-part = { $done }部分启用；整体承诺{ $promised }完工。
roadmap-verdict-unpromised = { $done }起启用；项目清单中没有承诺日期。
roadmap-verdict-late = 承诺{ $promised }完工：日期已过，未见完工。
roadmap-verdict-slipped = 承诺{ $promised }完工；有来源原称{ $earlier }，该日期已过。
roadmap-verdict-ahead = 承诺{ $promised }完工：日期未到。
roadmap-verdict-undated = 未见完工日期。
roadmap-short-kept = 按期
roadmap-short-after = 晚于承诺
roadmap-short-part = 部分启用
roadmap-short-unpromised = 已启用，无承诺
roadmap-short-late = 日期已过
roadmap-short-slipped = 较早日期已过
roadmap-short-ahead = 日期未到
roadmap-short-undated = 无日期
roadmap-empty = 没有符合此选择的项目。可选状态：{ $statuses }。
roadmap-empty-kind = 项目清单中没有“{ $kind }”类的此种项目。
roadmap-show-all = 显示全部项目
roadmap-says = 项目清单说明了什么
roadmap-says-help = 这个数字背后的项目
roadmap-said-late = 个**承诺日期已过**，没有来源称已完工
roadmap-said-slipped = 个项目**日期已推后**；有来源提出的较早日期已过
roadmap-said-claimed = 个项目**一个来源称已启用，另一个称未启用**
roadmap-said-summit = 个项目已启用（**2025年6月峰会提及**的共{ $whole }个）
roadmap-said-undated = 个项目（共{ $whole }个）**未见完工日期**
roadmap-register = 项目清单
roadmap-register-sub = 共{ $count }个项目，表格可滚动：清单所载全部日期、金额和能力；选择一行可查看全部报道
roadmap-col-project = 项目
roadmap-col-kind = 类别
roadmap-col-status = 状态
roadmap-col-as-of = 截至
roadmap-col-start = 开工
roadmap-col-promised = 承诺
roadmap-col-actual = 启用
roadmap-col-verdict = 期限
roadmap-col-cost = 造价
roadmap-col-capacity = 能力：之前 → 之后
roadmap-col-summit = 2025年峰会
roadmap-col-node = 节点
roadmap-col-claims = 报道数
roadmap-col-claim = 内容
roadmap-col-date = 日期
roadmap-col-effect = 作用
roadmap-col-measure = 措施
roadmap-fact = 清单记载
roadmap-on-record = 数值
roadmap-fact-start = 开工
roadmap-fact-promised = 承诺完工
roadmap-fact-actual = 实际完工
roadmap-fact-cost = 造价
roadmap-fact-capacity = 能力：之前 → 之后
roadmap-not-found = 未找到
roadmap-opening-claimed = :gray-badge[来源不一] 有一个来源称已启用；项目清单依据其他来源，未予确认。
roadmap-to-node = { $node }：节点页
roadmap-disputes = 来源不一致之处
roadmap-parts = 括号内为最早提出该值的来源。金额、能力和日期可能属于不同部分或阶段：见备注。
roadmap-claims = 全部{ $count }条报道
roadmap-no-claims = 未找到关于该项目的报道。
roadmap-no-date = 无日期
roadmap-link = 本项目的链接
roadmap-field-start = 开工
roadmap-field-planned_completion = 承诺完工
roadmap-field-actual_completion = 实际完工
roadmap-field-status = 状态
roadmap-field-cost = 造价
roadmap-field-capacity = 能力
roadmap-field-length = 长度
roadmap-field-area = 面积
roadmap-field-depth = 水深
roadmap-field-jobs = 就业岗位
roadmap-field-capacity_vehicles = 能力（车辆）
roadmap-measures = 海关与边境措施
roadmap-measures-sub = { $year }年以来：便利通行{ $eases }项，限制通行{ $restricts }项，调整收费{ $charges }项
roadmap-measures-all = 全部{ $count }项措施
roadmap-effect-eases = 便利通行
roadmap-effect-restricts = 限制通行
roadmap-effect-charges = 调整收费
roadmap-waiting-rail-longer = { $year }年在哈萨克斯坦边境，列车等待时间长于{ $before }年，货车短于{ $before }年
roadmap-waiting-road-longer = { $year }年在哈萨克斯坦边境，货车等待时间长于{ $before }年，列车短于{ $before }年
roadmap-waiting-both-longer = { $year }年在哈萨克斯坦边境，列车和货车等待时间均长于{ $before }年
roadmap-waiting-both-shorter = { $year }年在哈萨克斯坦边境，列车和货车等待时间均短于{ $before }年
roadmap-waiting-plain = 哈萨克斯坦边境用时（小时）
roadmap-waiting-sub = 口岸平均小时数（TFI1），CAREC货运抽样，并非全部运量
roadmap-waiting-note = 2023年铁路数据涵盖哈萨克斯坦全部口岸。中国2021年：疫情管控。
roadmap-border = 通过口岸要多久、花多少？
roadmap-mode = 方式
roadmap-mode-rail = 铁路
roadmap-mode-road = 公路
roadmap-short-rail = 铁路
roadmap-short-road = 公路
roadmap-by-mode = { $name }，{ $mode }
roadmap-way = 方向
roadmap-way-all = 双向
roadmap-way-outbound = 出境
roadmap-way-inbound = 入境
roadmap-border-hours = 边境用时（TFI1）
roadmap-border-hours-sub = 平均小时数，{ $mode }，{ $way }；抽样逐年变化
roadmap-border-cost = 边境费用（TFI2）
roadmap-border-cost-sub = 每次通过口岸平均费用（美元），{ $mode }，{ $way }；抽样逐年变化
roadmap-border-distance = 全程费用（TFI3）
roadmap-border-distance-sub = 20吨货物每500公里费用（美元），{ $mode }；含边境，双向
roadmap-border-speed = 速度（TFI4）
roadmap-border-speed-sub = 公里/小时，{ $mode }；实心：含边境延误，空心：行驶中
roadmap-delay-with = { $name }，含延误
roadmap-delay-without = { $name }，行驶中
roadmap-lpi-title = 物流绩效指数：哈萨克斯坦{ $kz }，中国{ $cn }（{ $year }年）
roadmap-lpi-sub = 世界银行评分，1至5；仅列本期国家
roadmap-lpi-note = 此前各期采用另一种方法，不并列显示。
roadmap-posts = 单个口岸
roadmap-posts-sub = 各序列的最新值；选择一行可打开其说明
roadmap-badge-register = 清单
roadmap-badge-sum = 部分
roadmap-badge-sample = 抽样
roadmap-badge-method = 方法
roadmap-care-register = “未见完工”指未见相关报道，并非工程未完成。
roadmap-care-sum = 同一项目的金额和能力可能属于不同部分；货币未折算。
roadmap-care-sample = CAREC的小时数和费用是变动抽样的平均值，并非全部运量。
roadmap-care-method = 2023年物流绩效指数与此前各期不可比。
roadmap-view = 显示
roadmap-view-projects = 倡议与项目
roadmap-view-customs = 海关与口岸
roadmap-proposals-title =
    总统2025年6月提出的{ $count ->
        [8] 八
       *[other] { $whole }
    }项倡议中，{ $open ->
        [0] 尚无一项投用
        [1] 一项已投用
        [2] 两项已投用
        [3] 三项已投用
       *[other] { $operating }项已投用
    }{ $claimed ->
        [0] { "" }
        [1] ，另有一项仅据最新报道已投用
       *[other] ，另有{ $claimed }项仅据最新报道已投用
    }
roadmap-proposals-sub = 2025年6月17日在阿斯塔纳提出：找到的最新报道及其日期、最新数字、未找到的内容以及可由谁说明。点击名称打开项目。
roadmap-proposal-help = 该项目的全部报道
roadmap-col-proposal = 倡议
roadmap-col-last = 最新报道
roadmap-col-now = 最新数字
roadmap-col-missing = 未找到
roadmap-col-asked = 可说明方
roadmap-last-others = （其他来源：{ $status }，{ $date }）
roadmap-by-reprint = （转载）
roadmap-platform-now = 本版收录{ $sources }个网址的{ $figures }条数据；情景分析尚未提供
roadmap-status-completed = 已完工
roadmap-capacity-planned = { $capacity }（计划，{ $date }）
roadmap-fact-now = 最新数字
roadmap-row-completed = { $date }完工
roadmap-verdict-finished = 工程{ $done }完工；项目清单中没有承诺日期。
roadmap-short-finished = 已完工，无承诺
roadmap-badge-bars = 横条
roadmap-care-bars = 横条止于找到的最新报道；工程此后可能仍在继续。
roadmap-badge-claimed = 说法
roadmap-care-claimed = 前后用时均为有关方面的说法；未找到其他测量。
roadmap-directions-title = { $year }年，列车在口岸等待：入境哈萨克斯坦{ $inbound }小时，出境{ $outbound }小时
roadmap-directions-sub = 铁路口岸平均小时数（TFI1），CAREC货运抽样，并非全部运量
roadmap-before-title = 据称过境集装箱列车通关由{ $before }缩至{ $after }（{ $year }年）：仅为口岸用时的一部分
roadmap-before-plain = 口岸用时：此前与之后
roadmap-before-sub = 小时，对数刻度；淡色：此前，实色：之后；粮食：最短至最长；空心：仅见转载；蓝色：CAREC抽样均值（TFI1）
roadmap-before-note = 所称用时只是口岸时间的一部分；抽样统计的是全部时间：{ $year }年双向平均{ $hours }，为其最新数字。各行为不同程序，故“此前”用时各异。
roadmap-hour-value = 每小时的价值此处未列：小时×每日车数×小时价值属模型结果，将注明“模型”列于此处。
roadmap-hours-sample = 列车，CAREC抽样，{ $year }年
roadmap-hours-inbound = 入境
roadmap-hours-outbound = 出境
roadmap-hours-train = 过境集装箱列车通关
roadmap-hours-exchange = 中哈数据交换下的通关
roadmap-hours-declaration = 申报，中间走廊
roadmap-hours-horgos = 霍尔果斯（中方）列车作业
roadmap-hours-dry-port = 霍尔果斯东大门集装箱作业
roadmap-hours-grain = 中国的粮食检验：最短至最长
roadmap-proposals-measure = 2025年6月17日在阿斯塔纳提出；最新数字及时段、未找到的内容及可说明方
