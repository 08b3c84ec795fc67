// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Very many poems of one order, in several debris files one after the other, each of a size that can still be opened; the model is
 * opened once. Since each poem stands alone, they are the same as in one file. Of the first 20,000 poems it is kept why each word is there;
 * of all, which poems they were made from.
 */
public final class LongSpew {
	/** Of poems of a page each this makes debris of some fifteen megabytes, and reasons of some two hundred. */
	private static final long MOST_OF_A_FILE = 10_000;
	/** So many files have reasons: of a million poems they would fill a disk, and each poem can be made again alone, with them. */
	private static final int FILES_WITH_REASONS = 2;

	/**
	 * What it came to.
	 *
	 * @param debris the ids of the debris files
	 * @param poems how many poems
	 * @param duration how long they took, without the opening of the model
	 */
	public record Result(List<String> debris, long poems, Duration duration) {
		public Result {
			debris = List.copyOf(debris);
		}
	}

	/** Of so many poems of a stream it is kept why each word is there. */
	public static final long MOST_WITH_REASONS = FILES_WITH_REASONS * MOST_OF_A_FILE;

	private final Studio studio;
	private final EngineCatalog engines;
	private final GenerationOrder order;
	private final SpewListener listener;
	private final long mostOfAFile;
	private final int filesWithReasons;

	/** @param listener hears of each file that it is begun, and all else as of one stream */
	public LongSpew(Studio studio, EngineCatalog engines, GenerationOrder order, SpewListener listener) {
		this(studio, engines, order, listener, true);
	}

	/** @param keepsReasons whether it is kept of the first poems why each word is there; not of a part of a longer stream */
	public LongSpew(Studio studio, EngineCatalog engines, GenerationOrder order, SpewListener listener, boolean keepsReasons) {
		this(studio, engines, order, listener, MOST_OF_A_FILE, keepsReasons ? FILES_WITH_REASONS : 0);
	}

	LongSpew(Studio studio, EngineCatalog engines, GenerationOrder order, SpewListener listener, long mostOfAFile) {
		this(studio, engines, order, listener, mostOfAFile, FILES_WITH_REASONS);
	}

	private LongSpew(Studio studio, EngineCatalog engines, GenerationOrder order, SpewListener listener, long mostOfAFile,
			int filesWithReasons) {
		this.filesWithReasons = filesWithReasons;
		this.studio = studio;
		this.engines = engines;
		this.order = order;
		this.listener = listener;
		this.mostOfAFile = mostOfAFile;
	}

	/**
	 * Runs to the end, or without one if the order has none; see {@link Spew#run}. To stop it, interrupt the calling thread.
	 *
	 * @throws EngineException if the engine cannot do what was ordered
	 * @throws StudioException if a corpus cannot be read or the debris not written
	 * @throws InterruptedException if the calling thread was interrupted, or the listener threw it
	 */
	public Result run() throws EngineException, StudioException, InterruptedException {
		GenerationRequest request = order.request();
		List<String> debris = new ArrayList<>();
		long made = 0;
		Duration duration = Duration.ZERO;
		try (OpenModels models = new OpenModels(1)) {
			do {
				long left = request.poems() == GenerationRequest.ENDLESS ? mostOfAFile : request.poems() - made;
				GenerationRequest part = request.withFirst(request.first() + made).withPoems(Math.min(left, mostOfAFile));
				SpewResult result = new Spew(studio, engines, models, order.with(part), listener, debris.size() < filesWithReasons).run();
				debris.add(result.debris());
				made += result.poems();
				duration = duration.plus(result.duration());
				if (result.poems() < part.poems()) break; // an engine that ends before its time
			} while (request.poems() == GenerationRequest.ENDLESS || made < request.poems());
		}
		return new Result(debris, made, duration);
	}
}
