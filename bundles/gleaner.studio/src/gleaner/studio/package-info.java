package gleaner.studio;
