// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ore;

import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Debris with Gleaner's own headers: the studio's, or a folder of it that was brought from elsewhere. */
public final class DebrisOre implements OreSource {
	/** So many files are kept open, as far as they are opened at all: their places in memory. */
	private static final int MOST_OPEN = 64;

	private final DebrisArchive archive;
	private final Path elsewhere;
	private final Map<String, DebrisFile> open = new LinkedHashMap<>(MOST_OPEN, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, DebrisFile> eldest) {
			return size() > MOST_OPEN;
		}
	};

	/** Of the studio. */
	public DebrisOre(DebrisArchive archive) {
		this(archive, null);
	}

	private DebrisOre(DebrisArchive archive, Path elsewhere) {
		this.archive = archive;
		this.elsewhere = elsewhere;
	}

	/** Of a folder with a folder of debris for each day in it. */
	public static DebrisOre elsewhere(Path folder) {
		return new DebrisOre(new DebrisArchive(folder, true), folder);
	}

	@Override
	public void read(Taker taker, Remarks remarks) throws StudioException, InterruptedException {
		for (DebrisEntry entry : archive.list()) {
			if (Thread.interrupted()) throw new InterruptedException();
			try {
				read(entry, taker);
			} catch (StudioException e) {
				remarks.leftOut(e.getMessage());
			}
		}
	}

	private void read(DebrisEntry entry, Taker taker) throws StudioException, InterruptedException {
		DebrisFile file = archive.open(entry.id());
		Label label = label(file.making(), entry);
		for (PoemSpan span : file.poems()) {
			String text = file.poem(span);
			for (Lumps.Lump lump : Lumps.of(text))
				taker.take(new RawPoem(
						new Spot.InDebris(entry.id(), span.number(), span.offset() + lump.start(), lump.end() - lump.start(), elsewhere),
						label, text.substring(lump.start(), lump.end())));
		}
	}

	private static Label label(Making making, DebrisEntry entry) {
		String model = making.model().map(name -> ModelName.of(name).step()).orElse("");
		String source = making.model().map(name -> shortName(ModelName.of(name).run())).orElse(making.engineName());
		List<String> corpora = making.mix().stream().map(MadeOf::name).toList();
		return new Label(source.isBlank() ? making.engine() : source, model, SeedName.step(model), Double.NaN,
				making.request().diversity(), String.valueOf(making.request().seed()),
				entry.started().atZone(ZoneId.systemDefault()).toInstant(), corpora);
	}

	private static String shortName(String run) {
		return run.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d") ? run.substring(run.length() - "mm-ss".length()) : run;
	}

	@Override
	public boolean has(Spot spot) {
		return spot instanceof Spot.InDebris in && (in.elsewhere() == null ? elsewhere == null : in.elsewhere().equals(elsewhere));
	}

	@Override
	public String text(Spot spot) throws StudioException {
		if (!(spot instanceof Spot.InDebris in)) throw new StudioException(spot.where() + " is not debris of Gleaner");
		return file(in.debris()).slice(in.offset(), in.offset() + in.length());
	}

	private DebrisFile file(String id) throws StudioException {
		synchronized (open) {
			DebrisFile known = open.get(id);
			if (known != null) return known;
		}
		DebrisFile file = archive.open(id);
		synchronized (open) {
			open.put(id, file);
		}
		return file;
	}
}
