package gleaner.studio.poem;
