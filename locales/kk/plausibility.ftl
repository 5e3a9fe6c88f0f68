# қисындылық: бір қамтудың екі саны бірге не айтады
evidence-view-plausibility = Қисындылық
plausibility-title = Тәуелсіз сандардың { $whole } қатынасы ішінен { $count } қатынас өз жолағынан тыс
plausibility-sub = Нүкте – қамтуы мен кезеңі бірдей екі сан: олардың қатынасы өз түрінің медианасынан неше есе. ● екеуі де қабылданған, ◇ бірі қабылданбаған; солғын – жолақ.
plausibility-opens = Нүкте паспортты ашады.
plausibility-kind-teu-per-train = Бір пойызға ЖФЭ
plausibility-kind-tonnes-per-train = Бір контейнер пойызына тонна
plausibility-kind-tonnes-per-teu = Бір ЖФЭ-ге тонна
plausibility-kind-usd-per-teu = Бір ЖФЭ-ге доллар
plausibility-kind-usd-per-train = Бір пойызға доллар
plausibility-kind-usd-per-tonne = Бір тоннаға доллар
plausibility-kind-border = ҚТЖ тоннасының Қытай тоннасына қатынасы
plausibility-middle = медианасы { $value }
plausibility-band = жолақ { $low } – { $high }, қатынас саны: { $count }
plausibility-no-band = қатынас саны: { $n }, жолақ құруға тым аз
plausibility-without = Қамтуы мен кезеңі бірдей екі сан бұл қатынастар үшін табылмады: «{ $kinds }».
plausibility-outside =
    { $n ->
        [0] Жолақтан тыс ештеңе жоқ
       *[other] Жолақтан тыс { $count } жұп
    }
plausibility-outside-sub = Бұл – дереккөзге сұрақ, үкім емес. Таңдалған жол бірінші санның паспортын ашады.
plausibility-rule = Жолақ шектері – осы деректердің өз қатынастарының квартильдерінен бір жарым квартильаралық қашықтық тыс, «екі есе көп» пен «екі есе аз» бірдей алыс болатын шкалада (Тьюки); нақты әрі қабылданған сандардың кемінде сегіз қатынасы керек. Кестелер жиналған сайын есептеледі; тек хабарлайды, ештеңені тоқтатпайды.
plausibility-col-kind = Қатынас
plausibility-col-value = Бірінші сан
plausibility-col-other = Екінші сан
plausibility-col-ratio = Мәні
plausibility-col-band = Жолақ
