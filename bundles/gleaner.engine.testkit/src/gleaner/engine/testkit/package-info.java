package gleaner.engine.testkit;
