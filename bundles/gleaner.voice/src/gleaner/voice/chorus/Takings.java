package gleaner.voice.chorus;

import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisHeader;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.poem.Harvest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what engines said into a poem: it becomes debris like any other, so that the poem can point to it. Words go into one file for
 * each voice, one after the other, each behind the line that it was said to; the fillings of a gap, taken or not, go into a file of
 * their own. Safe for use by several threads; writes files, so not for the UI thread.
 */
public final class Takings implements AutoCloseable {
	private final DebrisArchive archive;
	/** The files that words go into, by what is in their header but the time. */
	private final Map<DebrisHeader, DebrisWriter> open = new HashMap<>();

	public Takings(DebrisArchive archive) {
		this.archive = archive;
	}

	/**
	 * Keeps words that an engine said.
	 *
	 * @param voice how the engine is set and fed; its request does not count, but for the seed and the temperature
	 * @param heard the line so far, white space at its end included
	 * @param said what the poem takes
	 * @return what the poem takes, with its origin
	 */
	public synchronized Harvest words(DebrisHeader voice, String heard, String said) throws StudioException {
		DebrisHeader header = header(voice, voice.request().seed(), voice.request().diversity());
		DebrisHeader key = new DebrisHeader(header.engine(), header.engineName(), header.settings(), header.mix(), header.model(), header.request(), Instant.EPOCH);
		DebrisWriter writer = open.get(key);
		if (writer == null) {
			writer = archive.begin(header);
			open.put(key, writer);
		}
		try {
			writer.prompt(heard);
			writer.append(said);
			PoemSpan span = writer.poemEnd();
			return Harvest.of(header, writer.id(), span.offset() + span.promptLength(), said, List.of());
		} catch (StudioException e) {
			open.remove(key);
			throw e;
		}
	}

	/**
	 * Keeps all the ways of filling a template that were offered.
	 *
	 * @param taken which of them the poem takes
	 * @return for each gap what the poem takes, with its origin
	 */
	public List<Harvest> fillings(DebrisHeader voice, Template template, List<Refilling> offered, int taken, long seed, double diversity) throws StudioException {
		DebrisHeader header = header(voice, seed, diversity);
		List<Harvest> harvests = new ArrayList<>();
		try (DebrisWriter writer = archive.begin(header)) {
			for (int i = 0; i < offered.size(); i++) {
				List<String> fillings = offered.get(i).fillings();
				writer.append(template.fill(fillings));
				PoemSpan span = writer.poemEnd();
				if (i == taken) harvests = harvests(header, writer.id(), span.offset(), template, fillings);
			}
		}
		return harvests;
	}

	private static List<Harvest> harvests(DebrisHeader header, String debris, long start, Template template, List<String> fillings) {
		List<Harvest> harvests = new ArrayList<>();
		long offset = start;
		for (Template.Part part : template.parts()) {
			switch (part) {
			case Template.Kept kept -> offset += kept.text().length();
			case Template.Gap _ -> {
				String filling = fillings.get(harvests.size());
				harvests.add(Harvest.of(header, debris, offset, filling, List.of()));
				offset += filling.length();
			}
			}
		}
		return harvests;
	}

	private static DebrisHeader header(DebrisHeader voice, long seed, double diversity) {
		GenerationRequest request = new GenerationRequest(seed, 1, "", GenerationRequest.ENDLESS, PoemLength.NATURAL, diversity);
		return new DebrisHeader(voice.engine(), voice.engineName(), voice.settings(), voice.mix(), voice.model(), request, Instant.now());
	}

	/** Closes the files. */
	@Override
	public synchronized void close() throws StudioException {
		StudioException failed = null;
		for (DebrisWriter writer : open.values()) {
			try {
				writer.close();
			} catch (StudioException e) {
				failed = e;
			}
		}
		open.clear();
		if (failed != null) throw failed;
	}
}
