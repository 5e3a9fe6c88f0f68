# 承诺了什么，完成得如何？
promises-title = 计划与实际
promises-lead = 哈萨克斯坦铁路过境：{ $year }年{ $value }；此后年份：{ $plans }
promises-lead-sub = 柱形为实际统计。◇为找到的全部计划、目标和预测，未来年份注明提出月份。计划只与同一口径的统计并列。
promises-for-year-plan = 计划{ $value }（{ $year }年）
promises-for-year-target = 目标{ $value }（{ $year }年）
promises-for-year-forecast = 预测{ $value }（{ $year }年）
promises-name-rail = 铁路过境
promises-name-all = 各种运输方式过境
promises-name-border = 哈中边境铁路货运
promises-name-middle = 中间走廊
promises-name-hub = 阿克套集装箱枢纽
promises-met = { $name }：{ $year }年{ $count }，与计划（{ $plan }，{ $stated }）相符
promises-above = { $name }：{ $year }年{ $count }，超过计划的{ $plan }（{ $stated }）
promises-below = { $name }：{ $year }年{ $count }，低于计划的{ $plan }（{ $stated }）
promises-expected = { $name }：{ $year }年{ $count }；预计为{ $plan }（{ $stated }）
promises-newest = { $name }：{ $year }年{ $count }
promises-sub-rail = 每年，{ $unit }；与各种运输方式同一刻度
promises-sub-all = 每年，{ $unit }；与铁路同一刻度
promises-sub-border = 每年，{ $unit }，哈铁（KTZ）统计
promises-sub-middle = 每年，{ $unit }，交通部统计
promises-sub-hub = { $unit }：按提出日期排列的各版计划
promises-hub = 阿克套集装箱枢纽：各版计划为{ $low }至{ $high }
promises-pair = 计划{ $plan }，实际{ $count }
promises-pair-expected = 预计{ $plan }，实际{ $count }
promises-pairs = 同一年的计划或预期与实际：{ $pairs }。
promises-doubted = 对{ $year }年提出的{ $plan }是否属于同一范围尚不清楚，不与实际统计对比。
promises-unlike = 交通部、协会与世界银行的计划口径各不相同，不与实际统计对比。
promises-undated = 日期不详
promises-undated-list = 未找到提出日期：{ $plans }。
promises-by = { $value }（{ $publisher }）
promises-hub-counted = 找到的最新统计：{ $value }（{ $period }）；未找到全年数据。
promises-table = 今后各年的计划、目标与预测
promises-table-sub = 按公布原文，注明提出时间
promises-what = 内容
promises-stated = 提出时间
promises-stated-at = { $date }提出
promises-one-rating =
    已找到的公布能力：{ $low }（{ $times ->
        [1] { $last }年
        [2] { $first }年和{ $last }年
       *[other] { $first }–{ $last }年
    }）；{ $year }年过货{ $passed }。
promises-ratings = 已找到的公布能力：{ $low }至{ $high }（{ $rated }年）；{ $year }年过货{ $passed }。
promises-both-plans = 铁路{ $part }，各种运输方式合计{ $whole }
promises-unfit = 下列计划彼此不符：{ $plans }。
promises-passed = 各种运输方式{ $year }年计划的{ $plan }，{ $counted }年（{ $count }）已超过。
promises-leap = 铁路{ $year }年计划{ $plan }，{ $counted }年为{ $count }（{ $growth }）。
