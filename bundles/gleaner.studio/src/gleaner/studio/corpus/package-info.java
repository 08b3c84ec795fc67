package gleaner.studio.corpus;
