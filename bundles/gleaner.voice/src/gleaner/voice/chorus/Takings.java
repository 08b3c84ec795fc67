// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.studio.making.Way;
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
	/** The files that words go into, by what is told of them but the time. */
	private final Map<Making, DebrisWriter> open = new HashMap<>();

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
	public synchronized Harvest words(Making voice, String heard, String said) throws StudioException {
		Making making = making(voice, Way.CHOSEN, voice.request().seed(), voice.request().diversity());
		Making key = making.with(making.way(), making.request(), Instant.EPOCH);
		DebrisWriter writer = open.get(key);
		if (writer == null) {
			writer = archive.begin(making);
			open.put(key, writer);
		}
		try {
			writer.prompt(heard);
			writer.append(said);
			PoemSpan span = writer.poemEnd();
			return Harvest.of(making, writer.id(), span.offset() + span.promptLength(), said, List.of(span.withoutPrompt()));
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
	public List<Harvest> fillings(Making voice, Template template, List<Refilling> offered, int taken, long seed, double diversity)
			throws StudioException {
		Making making = making(voice, Way.FILLED, seed, diversity);
		List<Harvest> harvests = new ArrayList<>();
		try (DebrisWriter writer = archive.begin(making)) {
			for (int i = 0; i < offered.size(); i++) {
				List<String> fillings = offered.get(i).fillings();
				writer.append(template.fill(fillings));
				PoemSpan span = writer.poemEnd();
				if (i == taken) harvests = harvests(making, writer.id(), span, template, fillings);
			}
		}
		return harvests;
	}

	private static List<Harvest> harvests(Making making, String debris, PoemSpan poem, Template template, List<String> fillings) {
		List<Harvest> harvests = new ArrayList<>();
		long offset = poem.offset();
		for (Template.Part part : template.parts()) {
			switch (part) {
			case Template.Kept kept -> offset += kept.text().length();
			case Template.Gap _ -> {
				String filling = fillings.get(harvests.size());
				harvests.add(Harvest.of(making, debris, offset, filling, List.of(poem)));
				offset += filling.length();
			}
			}
		}
		return harvests;
	}

	private static Making making(Making voice, Way way, long seed, double diversity) {
		return voice.with(way, new GenerationRequest(seed, 1, "", GenerationRequest.ENDLESS, PoemLength.NATURAL, diversity), Instant.now());
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
