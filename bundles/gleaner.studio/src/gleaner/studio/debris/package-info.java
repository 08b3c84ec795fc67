package gleaner.studio.debris;
