// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Compares the index with the studio, container by container, and reads what has changed. */
final class Updater {
	private static final int COMMIT_AFTER = 5_000;

	private final Contents contents;
	private final IndexStore store;
	private final Apart.Stop stop;
	private final Budget budget;
	private int changed;
	private int uncommitted;
	private int unread;

	/** The time is over, but what was read so far is kept. */
	private static final class OutOfTime extends InterruptedException {
		private static final long serialVersionUID = 1L;
	}

	/** @param budget for reading debris; all else is read to its end */
	Updater(Studio studio, IndexStore store, Apart.Stop stop, Budget budget) {
		this.contents = new Contents(studio);
		this.store = store;
		this.stop = stop;
		this.budget = budget;
	}

	SearchIndex.Update run(Progress progress) throws IOException, InterruptedException {
		if (!store.isWritable()) {
			store.refresh();
			return outcome(true);
		}
		Map<String, String> known = stamps();
		List<Container> found = contents.containers();
		Set<String> there = new HashSet<>();
		for (Container container : found) there.add(container.id());
		for (String id : known.keySet()) if (!there.contains(id)) forget(id);
		try {
			int done = 0;
			for (Container container : found) {
				stop.check();
				done++;
				if (container.stamp().equals(known.get(container.id()))) continue;
				if (container.isDebris() && budget.isSpent()) {
					unread++;
					continue;
				}
				progress.report("reading " + container.what() + " for the search", done / (double) found.size());
				try {
					read(container);
				} catch (OutOfTime e) {
					unread++;
				}
			}
		} finally {
			if (changed > 0) store.commit();
		}
		return outcome(false);
	}

	private SearchIndex.Update outcome(boolean elsewhere) throws IOException {
		return store.use(searcher -> new SearchIndex.Update(Finder.texts(searcher), changed, Finder.unheard(searcher), unread, elsewhere));
	}

	private Map<String, String> stamps() throws IOException {
		store.refresh();
		return store.use(searcher -> {
			Map<String, String> stamps = new HashMap<>();
			for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
				BinaryDocValues ids = leaf.reader().getBinaryDocValues(Fields.META);
				BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.STAMP);
				if (ids == null || values == null) continue;
				for (int doc = ids.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = ids.nextDoc()) {
					if (lives(leaf, doc) && values.advanceExact(doc))
						stamps.put(ids.binaryValue().utf8ToString(), values.binaryValue().utf8ToString());
				}
			}
			return stamps;
		});
	}

	private void forget(String container) throws IOException {
		store.writer().deleteDocuments(new Term(Fields.CONTAINER, container), new Term(Fields.META, container));
		changed++;
	}

	/**
	 * Reads a container; texts that have not changed stay as they are, so that they need not be heard again. Of one that was not read to
	 * its end the last time, those that were are found here.
	 */
	private void read(Container container) throws IOException, InterruptedException {
		IndexWriter writer = store.writer();
		Map<String, String> hashes = hashes(container.id());
		Map<String, String> gone = new HashMap<>(hashes);
		try {
			container.source().read(entry -> {
				stop.check();
				String key = Entries.key(container.id(), entry.place());
				String before = gone.remove(key);
				if (before != null && before.equals(Entries.hash(entry))) return;
				Document document = Entries.document(container.id(), entry);
				if (before != null) writer.updateDocument(new Term(Fields.KEY, key), document);
				else writer.addDocument(document);
				changed++;
				uncommitted++;
				budget.fetched();
				if (container.isDebris() && budget.isSpent()) throw new OutOfTime();
			});
		} catch (StudioException e) {
			// What cannot be read is not found; that something is wrong with it the views say.
			forget(container.id());
			remember(container);
			return;
		}
		for (String key : gone.keySet()) writer.deleteDocuments(new Term(Fields.KEY, key));
		changed += gone.size();
		remember(container);
		if (uncommitted > COMMIT_AFTER) {
			store.commit();
			uncommitted = 0;
		}
	}

	private void remember(Container container) throws IOException {
		Document document = new Document();
		document.add(new StringField(Fields.META, container.id(), Field.Store.NO));
		document.add(new BinaryDocValuesField(Fields.META, new BytesRef(container.id())));
		document.add(new BinaryDocValuesField(Fields.STAMP, new BytesRef(container.stamp())));
		store.writer().updateDocument(new Term(Fields.META, container.id()), document);
		changed = Math.max(1, changed);
	}

	/** The hashes of a container's texts, by their keys. */
	private Map<String, String> hashes(String container) throws IOException {
		return store.use(searcher -> {
			Map<String, String> hashes = new HashMap<>();
			for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
				PostingsEnum texts = leaf.reader().postings(new Term(Fields.CONTAINER, container), PostingsEnum.NONE);
				BinaryDocValues keys = leaf.reader().getBinaryDocValues(Fields.KEY);
				BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.HASH);
				if (texts == null) continue;
				for (int doc = texts.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = texts.nextDoc())
					if (lives(leaf, doc) && keys.advanceExact(doc) && values.advanceExact(doc))
						hashes.put(keys.binaryValue().utf8ToString(), values.binaryValue().utf8ToString());
			}
			return hashes;
		});
	}

	private static boolean lives(LeafReaderContext leaf, int doc) {
		return leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc);
	}
}
