SELECT entity, name_en, name_ru, name_kk, name_zh, kind, node FROM entity ORDER BY entity
