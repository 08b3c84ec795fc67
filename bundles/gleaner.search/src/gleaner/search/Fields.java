// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

/** The fields of the index. */
final class Fields {
	/** Whatever the poems say. */
	static final String TEXT = "text";
	/** What can be said of lines; a position is a line. */
	static final String LINES = "lines";
	/** Names a document: the container, and the place within. */
	static final String KEY = "key";
	/** A corpus, a debris file or a poem: what is read and forgotten as a whole. */
	static final String CONTAINER = "container";
	/** On a document that stands for a container: which one. Texts do not have it. */
	static final String META = "meta";
	/** On a document that stands for a container: the state in which it was read. */
	static final String STAMP = "stamp";
	/** The hash of the text. */
	static final String HASH = "hash";
	/** Whether a text has been heard line by line: yes or no. */
	static final String HEARD = "heard";
	/** Whether a text is all of a poem, or its first piece: yes or no. */
	static final String FIRST = "first";
	static final String KIND = "kind";
	static final String CORPUS = "corpus";
	static final String AUTHOR = "author";
	static final String TITLE = "title";
	static final String ENGINE = "engine";
	static final String MODEL = "model";
	static final String SEED = "seed";
	static final String DATE = "date";
	/** Only kept, not searched: see {@link Entries}. */
	static final String PLACE = "place";
	static final String LABEL = "label";
	static final String LINE = "line";

	static final String YES = "yes";
	static final String NO = "no";

	private Fields() {
	}
}
