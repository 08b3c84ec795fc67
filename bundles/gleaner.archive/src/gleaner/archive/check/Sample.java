// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.check;

import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import gleaner.voice.EngineCatalog;
import gleaner.voice.replay.Remade;
import gleaner.voice.replay.Replay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Raw poems that are made again: of as many streams as can be, drawn by a seed. Streams that cannot be made again here, since a corpus may
 * not be given away, are told of and do not count.
 */
final class Sample {
	private final Studio studio;
	private final Supplier<EngineCatalog> engines;
	private final Progress progress;

	Sample(Studio studio, Supplier<EngineCatalog> engines, Progress progress) {
		this.studio = studio;
		this.engines = engines;
		this.progress = progress;
	}

	/** Makes at most so many again. */
	List<Remade> make(int many, long seed) throws EngineException, StudioException, InterruptedException {
		Random chance = new Random(seed);
		List<DebrisEntry> streams = new ArrayList<>(studio.debris().list());
		if (streams.isEmpty()) return List.of();
		Collections.shuffle(streams, chance);
		List<Remade> all = new ArrayList<>();
		int each = Math.ceilDiv(many, streams.size());
		int made = 0;
		try (Replay replay = new Replay(studio, engines.get(), progress)) {
			for (DebrisEntry stream : streams) {
				if (made >= many) break;
				DebrisFile file = studio.debris().open(stream.id());
				List<PoemSpan> poems = new ArrayList<>(file.poems());
				Collections.shuffle(poems, chance);
				for (PoemSpan poem : poems.subList(0, Math.min(poems.size(), Math.min(each, many - made)))) {
					if (Thread.interrupted()) throw new InterruptedException("the check was cancelled");
					progress.report("making poems again", (double) made / many);
					all.add(replay.poem(file.making(), stream.id(), poem.number(), Optional.of(file.poem(poem))));
					if (all.getLast().verdict() == Remade.Verdict.IMPOSSIBLE) break; // so are the others of this stream
					made++;
				}
			}
		}
		return all;
	}
}
