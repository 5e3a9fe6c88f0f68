"""Traffic: how many trains, how many containers, by which crossing."""
