package gleaner.engine;

/**
 * One poem of a corpus.
 *
 * @param id names the poem within its corpus
 * @param title may be empty
 * @param author may be empty
 * @param text lines end with {@code \n}, stanzas are parted by an empty line, indentation is kept
 */
public record SourcePoem(String id, String title, String author, String text) {
}
