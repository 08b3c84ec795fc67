// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.publish.PageFacts;
import gleaner.publish.PagePoem;
import gleaner.publish.PoemsPage;
import gleaner.studio.Studio;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.LongSpew;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes very many poems and puts them on a page, into a folder, or both. What is in the folder already is not made again. Broken off, the
 * page holds what there is. Used by one thread, but for the streams, whose calls come one after the other.
 */
final class Keeping implements WholePoems.Taker, Closeable {
	private static final Duration BETWEEN_NOTES = Duration.ofSeconds(5);

	private final GenerationOrder order;
	private final String name;
	private final Optional<PoemFolder> folder;
	private final Optional<Path> pageFile;
	private final Optional<PoemsPage> page;
	private final Progress progress;
	private final long start;
	private final List<String> debris = new ArrayList<>();
	private Optional<Making> making = Optional.empty();
	private Duration spent;
	private long noted;
	private long made;
	private boolean isWhole;

	/** @param name what the page is called: the style */
	Keeping(GenerationOrder order, String name, Optional<PoemFolder> folder, Optional<Path> pageFile, boolean inOrder, Progress progress)
			throws StudioException {
		this.order = order;
		this.name = name;
		this.folder = folder;
		this.pageFile = pageFile;
		this.progress = progress;
		page = pageFile.isPresent() ? Optional.of(new PoemsPage(inOrder)) : Optional.empty();
		start = folder.isPresent() ? folder.get().firstMissing(order.request().first()) : order.request().first();
		spent = folder.map(PoemFolder::spent).orElse(Duration.ZERO);
	}

	void run(Studio studio, EngineCatalog catalog, Remarks remarks) throws EngineException, StudioException, InterruptedException {
		GenerationRequest request = order.request();
		boolean isEndless = request.poems() == GenerationRequest.ENDLESS;
		long left = isEndless ? GenerationRequest.ENDLESS : request.first() + request.poems() - start;
		try {
			if (isEndless || left > 0) {
				GenerationRequest rest = request.withPoems(1).withFirst(start).withPoems(Math.max(0, left));
				new LongSpew(studio, catalog, order.with(rest), new WholePoems(remarks, this)).run();
			} else {
				folder.get().requireSame(order);
				readBack();
			}
			isWhole = true;
		} finally {
			finish();
		}
	}

	/** The model is open: now it is known whether this is the run that the folder holds. */
	@Override
	public void started(String id, Making how) throws StudioException {
		debris.add(id);
		if (making.isPresent()) return;
		Making whole = how.with(how.way(), order.request(), how.made());
		if (folder.isPresent()) folder.get().begin(whole);
		making = Optional.of(whole);
		readBack();
		noted = System.nanoTime();
	}

	private void readBack() throws StudioException {
		if (folder.isEmpty() || page.isEmpty()) return;
		GenerationRequest request = order.request();
		long end = request.poems() == GenerationRequest.ENDLESS ? start : Math.min(start, request.first() + request.poems());
		folder.get().read(request.first(), end, this::lay);
	}

	@Override
	public void take(MadePoem poem) throws StudioException {
		if (folder.isPresent()) folder.get().add(poem);
		lay(poem);
		made++;
		long all = order.request().poems();
		long done = poem.number() - order.request().first() + 1;
		progress.report("making poems: " + number(done) + (all == GenerationRequest.ENDLESS ? "" : " of " + number(all)),
				all == GenerationRequest.ENDLESS ? Double.NaN : (double) done / all);
		if (System.nanoTime() - noted > BETWEEN_NOTES.toNanos()) note();
	}

	private void lay(MadePoem poem) throws StudioException {
		if (page.isPresent()) page.get().add(PagePoem.of(poem.number(), poem.templates(), poem.text().stripTrailing(), heading()));
	}

	private int heading() {
		return switch (order.settings().getOrDefault("heading", "")) {
		case "author" -> 2;
		case "title" -> 1;
		default -> 0;
		};
	}

	private void note() throws StudioException {
		count();
		if (folder.isPresent()) folder.get().note(spent);
	}

	private void count() {
		long now = System.nanoTime();
		spent = spent.plusNanos(now - noted);
		noted = now;
	}

	private void finish() throws StudioException {
		if (made > 0) note();
		if (page.isEmpty() || page.get().poems() == 0) return;
		page.get().write(pageFile.get(), new PageFacts(name, corpora(), order.request().seed(), spent, Instant.now(), isWhole));
	}

	private List<String> corpora() {
		return making.or(() -> folder.flatMap(PoemFolder::before))
				.map(how -> how.ingredients().stream().map(MadeOf::name).distinct().toList())
				.orElse(List.of());
	}

	/** What came of it. */
	String told(boolean json) {
		long all = start - order.request().first() + made;
		if (json) {
			ObjectNode node = Json.object().put("poems", all).put("made", made).put("seed", order.request().seed())
					.put("seconds", spent.toMillis() / 1000.0).put("perMinute", perMinute(all));
			pageFile.ifPresent(file -> node.put("html", file.toString()));
			folder.ifPresent(kept -> node.put("out", kept.folder().toString()));
			debris.forEach(node.putArray("debris")::add);
			return Json.line(node);
		}
		List<String> places = new ArrayList<>();
		folder.ifPresent(kept -> places.add(kept.folder().toString()));
		pageFile.ifPresent(file -> places.add(file.toString()));
		String before = start > order.request().first() ? ", " + number(all - made) + " of them before" : "";
		return number(all) + (all == 1 ? " poem" : " poems") + " in " + String.join(" and ", places) + before
				+ String.format(Locale.ENGLISH, ", made in %,.1f seconds, %,d a minute", spent.toMillis() / 1000.0, perMinute(all));
	}

	private long perMinute(long poems) {
		return new PageFacts(name, List.of(), 0, spent, Instant.EPOCH, true).perMinute(poems);
	}

	private static String number(long number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}

	@Override
	public void close() throws StudioException {
		if (page.isPresent()) page.get().close();
		if (folder.isPresent()) folder.get().close();
	}
}
