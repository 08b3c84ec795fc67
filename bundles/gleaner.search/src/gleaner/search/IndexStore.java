// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import gleaner.files.Folders;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The index on disk. If it is missing, damaged or of another edition, an empty one takes its place. While another Gleaner writes to
 * it, it can only be read. Safe for use by several threads.
 */
final class IndexStore implements AutoCloseable {
	/** Goes up whenever documents are made in another way. */
	private static final String EDITION = "3";
	private static final String EDITION_KEY = "edition";
	private static final double BUFFER_MEGABYTES = 64;

	/** Lucene advises to start Java with a module that speeds up what Gleaner does not use. Held, or the level is forgotten. */
	private static final Logger VECTOR_ADVICE = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

	static {
		VECTOR_ADVICE.setLevel(Level.SEVERE);
	}

	/** Uses a searcher while it is open. */
	@FunctionalInterface
	interface Use<T> {
		T with(IndexSearcher searcher) throws IOException;
	}

	private final Directory directory;
	private final IndexWriter writer;
	private final SearcherManager searchers;

	private IndexStore(Directory directory, IndexWriter writer, SearcherManager searchers) {
		this.directory = directory;
		this.writer = writer;
		this.searchers = searchers;
	}

	/**
	 * Opens the index in a folder.
	 *
	 * @param readOnly whether nothing may be written there: then the index is kept in memory
	 */
	static IndexStore open(Path folder, boolean readOnly, Analyzer analyzer) throws IOException {
		if (readOnly) return writing(new ByteBuffersDirectory(), analyzer);
		Files.createDirectories(folder);
		try {
			return writing(FSDirectory.open(folder), analyzer);
		} catch (LockObtainFailedException e) {
			return reading(FSDirectory.open(folder));
		} catch (IOException | RuntimeException e) {
			Folders.delete(folder);
			Files.createDirectories(folder);
			return writing(FSDirectory.open(folder), analyzer);
		}
	}

	private static IndexStore writing(Directory directory, Analyzer analyzer) throws IOException {
		IndexWriter writer = null;
		try {
			writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES));
			if (!EDITION.equals(edition(writer))) writer.deleteAll();
			writer.setLiveCommitData(Map.of(EDITION_KEY, EDITION).entrySet());
			writer.commit();
			SearcherManager searchers = new SearcherManager(writer, null);
			IndexStore store = new IndexStore(directory, writer, searchers);
			store.check();
			return store;
		} catch (IOException | RuntimeException e) {
			if (writer != null) rollback(writer);
			directory.close();
			throw e;
		}
	}

	private static String edition(IndexWriter writer) {
		if (writer.getLiveCommitData() == null) return "";
		for (Map.Entry<String, String> said : writer.getLiveCommitData()) if (said.getKey().equals(EDITION_KEY)) return said.getValue();
		return "";
	}

	private static void rollback(IndexWriter writer) {
		try {
			writer.rollback();
		} catch (IOException | RuntimeException e) {
			// It is broken anyway, and will be deleted.
			return;
		}
	}

	private static IndexStore reading(Directory directory) throws IOException {
		try {
			return new IndexStore(directory, null, new SearcherManager(DirectoryReader.open(directory), null));
		} catch (IndexNotFoundException e) {
			directory.close();
			throw new StudioException("another Gleaner is making the index of this studio; try again in a moment", e);
		} catch (IOException | RuntimeException e) {
			directory.close();
			throw e;
		}
	}

	/** Reads all of the index once: damage is seen now and not in the middle of a search. */
	private void check() throws IOException {
		use(searcher -> {
			for (LeafReaderContext leaf : searcher.getIndexReader().leaves())
				if (leaf.reader() instanceof CodecReader segment) segment.checkIntegrity();
			return null;
		});
	}

	/** Whether documents can be changed. */
	boolean isWritable() {
		return writer != null;
	}

	IndexWriter writer() {
		return writer;
	}

	/** Looks at what was visible at the last commit or refresh. */
	<T> T use(Use<T> use) throws IOException {
		IndexSearcher searcher = searchers.acquire();
		try {
			return use.with(searcher);
		} finally {
			searchers.release(searcher);
		}
	}

	/** Makes what was written visible, and safe. */
	void commit() throws IOException {
		if (writer != null) writer.commit();
		searchers.maybeRefreshBlocking();
	}

	/** Makes what was written visible. */
	void refresh() throws IOException {
		searchers.maybeRefreshBlocking();
	}

	@Override
	public void close() throws IOException {
		try (Directory _ = directory; IndexWriter _ = writer; SearcherManager _ = searchers) {
			if (writer != null && writer.isOpen()) writer.commit();
		}
	}
}
