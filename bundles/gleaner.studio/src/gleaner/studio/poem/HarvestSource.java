package gleaner.studio.poem;

/** Where a fragment is from: one entry of the list of sources in a {@link HarvestFormat}. */
record HarvestSource(String debris, FragmentSource made) {
}
