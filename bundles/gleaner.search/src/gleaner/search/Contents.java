// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import gleaner.corpus.StoredCorpus;
import gleaner.engine.EngineException;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.MadeOf;
import gleaner.studio.poem.Poem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Finds what there is to be searched in a studio, with the stamps of its files. */
final class Contents {
	private static final int LONGEST_LABEL = 100;

	private final Studio studio;

	Contents(Studio studio) {
		this.studio = studio;
	}

	/**
	 * All containers: what a poet has brought or written, then debris, which may be a thousand times as much, the newest first. What cannot
	 * be read is left out; the index has nothing of it then.
	 */
	List<Container> containers() throws StudioException {
		List<Container> all = new ArrayList<>();
		for (StoredCorpus corpus : studio.corpora().list()) add(all, () -> corpus(corpus));
		for (String title : studio.poems().titles()) add(all, () -> poem(title));
		for (DebrisEntry debris : studio.debris().list()) add(all, () -> debris(debris));
		return all;
	}

	private interface Finder {
		Container find() throws IOException;
	}

	private static void add(List<Container> all, Finder finder) {
		try {
			all.add(finder.find());
		} catch (IOException e) {
			// It has just been removed, or cannot be read at all: the views say so.
			return;
		}
	}

	private static Container corpus(StoredCorpus corpus) throws StudioException {
		return new Container("corpus " + corpus.name(), corpus.state(), corpus.name(), reader -> read(corpus, reader));
	}

	private static void read(StoredCorpus corpus, Container.Reader reader) throws IOException, InterruptedException {
		String date = day(corpus.note().imported());
		try {
			corpus.read(poem -> {
				try {
					read(corpus.name(), date, poem, reader);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		} catch (EngineException e) {
			throw new StudioException(e.getMessage(), e);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static void read(String corpus, String date, SourcePoem poem, Container.Reader reader)
			throws IOException, InterruptedException {
		String label = poem.title().isBlank() ? firstLine(poem.text()) : poem.title();
		Pieces.each(Pieces.Whole.of(poem.text()),
				piece -> reader.entry(new Entry(new Place.InCorpus(corpus, poem.id(), piece.offset()), label, poem.author(),
						List.of(corpus), "", "", "", date,
						piece.text(), piece.line(), piece.isFirst())));
	}

	private Container debris(DebrisEntry debris) throws IOException {
		return new Container(Container.DEBRIS + debris.id(), stamp(studio.debris().file(debris.id())), debris.id(),
				reader -> read(debris, reader));
	}

	private void read(DebrisEntry debris, Container.Reader reader) throws IOException, InterruptedException {
		DebrisFile file = studio.debris().open(debris.id());
		List<String> mix = file.making().mix().stream().map(MadeOf::name).toList();
		String engine = file.making().engine();
		String model = file.making().model().orElse("");
		String date = debris.started().toLocalDate().toString();
		for (PoemSpan span : file.poems())
			Pieces.each(whole(file, span), piece -> {
				if (piece.text().isEmpty()) return;
				Place place = new Place.InDebris(debris.id(), span.offset() + piece.offset());
				reader.entry(new Entry(place, firstLine(piece.text()), "", mix, engine, model, String.valueOf(debris.seed()), date,
						piece.text(), piece.line(), piece.isFirst()));
			});
	}

	private static Pieces.Whole whole(DebrisFile file, PoemSpan span) {
		return new Pieces.Whole() {
			@Override
			public int length() {
				return span.length();
			}

			@Override
			public String slice(int from, int to) throws IOException {
				return file.slice(span.offset() + from, span.offset() + to);
			}
		};
	}

	private Container poem(String title) throws IOException {
		Path file = studio.poems().file(title);
		return new Container("poem " + title, stamp(file), title, reader -> {
			Poem poem = studio.poems().read(title);
			String date = day(Files.getLastModifiedTime(file).toInstant());
			Pieces.each(Pieces.Whole.of(poem.text()),
					piece -> reader.entry(new Entry(new Place.InPoems(title, piece.offset()), title, "", List.of(), "", "", "", date,
							piece.text(), piece.line(), piece.isFirst())));
		});
	}

	private static String stamp(Path file) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
		return attributes.size() + " " + attributes.lastModifiedTime().toMillis();
	}

	private static String day(Instant moment) {
		return LocalDate.ofInstant(moment, ZoneId.systemDefault()).toString();
	}

	private static String firstLine(String text) {
		String line = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
		return line.length() <= LONGEST_LABEL ? line : line.substring(0, LONGEST_LABEL) + "…";
	}
}
