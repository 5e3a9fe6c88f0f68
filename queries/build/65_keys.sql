-- What a query joins or counts by stands once in the tables made from others, too.
ALTER TABLE series_observation ADD PRIMARY KEY (series_id, observation_id);
ALTER TABLE conflict ADD PRIMARY KEY (series_id, period, observation_id_1, observation_id_2);
ALTER TABLE known_error ADD PRIMARY KEY (error);
ALTER TABLE project ADD PRIMARY KEY (slug);
ALTER TABLE proposal ADD PRIMARY KEY (slug);
ALTER TABLE project_claim ADD PRIMARY KEY (slug, field, value, unit, source_id, note);
ALTER TABLE event ADD PRIMARY KEY (date, title_en);
ALTER TABLE map_flow ADD PRIMARY KEY (flow);
ALTER TABLE map_node ADD PRIMARY KEY (slug);
ALTER TABLE node_status ADD PRIMARY KEY (series_id);
ALTER TABLE trade_side ADD PRIMARY KEY (reporter, partner, flow, year);
ALTER TABLE leg ADD PRIMARY KEY (leg);
ALTER TABLE project_cost ADD PRIMARY KEY (slug, source_id, cost_unit, cost);
ALTER TABLE network_node ADD PRIMARY KEY (slug);
ALTER TABLE network_section ADD PRIMARY KEY (section);
ALTER TABLE network_parameter ADD PRIMARY KEY (parameter_id);
ALTER TABLE network_route ADD PRIMARY KEY (route);
ALTER TABLE network_route_value ADD PRIMARY KEY (value_id);
ALTER TABLE network_demand ADD PRIMARY KEY (demand_id);
ALTER TABLE network_commodity ADD PRIMARY KEY (commodity);
ALTER TABLE network_effect ADD PRIMARY KEY (effect_id);
ALTER TABLE bridge ADD PRIMARY KEY (bridge);
ALTER TABLE bridge_period ADD PRIMARY KEY (bridge, period);
ALTER TABLE bridge_step ADD PRIMARY KEY (bridge, period, series_id);
ALTER TABLE ratio ADD PRIMARY KEY (
    kind, series_id, other_id, observation_id, other_observation_id
);
