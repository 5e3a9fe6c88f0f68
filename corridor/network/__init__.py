"""The network as a model: pure, no screen, no words. Its results are no evidence."""
