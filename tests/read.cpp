// Nothing: what the tests read is compiled with it.
