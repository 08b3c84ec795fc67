// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.files.StudioException;
import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import gleaner.film.type.Letters;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.stage.Foot;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.State;
import gleaner.performance.stage.Words;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A performance as its stage showed it, in the typeface of the stage where this computer has it, and mirrored where it was. Only what has
 * changed is painted. Used by one thread.
 */
public final class StageScene implements Scene {
	/** The stage is drawn for a screen of this size. */
	private static final float STAGE_WIDTH = 1440;
	private static final float STAGE_HEIGHT = 900;
	/** The share of the height that belongs to the foot. */
	private static final float FOOT_SHARE = 0.13f;

	private final DoubleFunction<Frame> frames;
	private final Optional<Boolean> dark;
	private final Letters letters;
	private final float unit;
	/** By typeface: a stage may change its own during the show. */
	private final Map<String, StageWords> words = new HashMap<>();
	private final int height;
	private final StageFoot foot;
	private final Rectangle wordsArea;
	private final Rectangle footArea;
	private Optional<WordsSeen> wordsSeen = Optional.empty();
	private Optional<FootSeen> footSeen = Optional.empty();

	/** All that the look of the words depends on. */
	private record WordsSeen(boolean isBlack, boolean isDark, boolean isMirrored, Words words, Mode mode, int size, String family,
			boolean isTyped, double into) {
	}

	/** All that the look of the foot depends on. */
	private record FootSeen(boolean isBlack, boolean isDark, boolean isMirrored, boolean isThere, Foot foot) {
	}

	/**
	 * @param frames what the stage showed at each second
	 * @param dark the ground; if nothing is said, as it was
	 * @throws StudioException if text cannot be painted here
	 */
	public StageScene(DoubleFunction<Frame> frames, FilmSize size, Optional<Boolean> dark) throws StudioException {
		this.frames = frames;
		this.dark = dark;
		height = size.height();
		unit = Math.min(size.width() / STAGE_WIDTH, size.height() / STAGE_HEIGHT);
		int footHeight = Math.round(FOOT_SHARE * size.height());
		wordsArea = new Rectangle(0, 0, size.width(), size.height() - footHeight);
		footArea = new Rectangle(0, wordsArea.height, size.width(), footHeight);
		letters = new Letters();
		foot = new StageFoot(letters, footArea, unit);
	}

	@Override
	public void show(double seconds, Canvas canvas) {
		Frame frame = frames.apply(seconds);
		Look look = frame.standing().look();
		boolean isDark = dark.orElse(look.dark());
		StageColours colours = isDark ? StageColours.DARK : StageColours.LIGHT;
		Mode mode = frame.state() == State.TITLE ? Mode.LINES : frame.standing().mode();
		boolean isTyped = mode == Mode.TYPEWRITER && frame.state() == State.PLAYING;
		WordsSeen newWords = new WordsSeen(frame.black(), isDark, look.mirrored(), frame.words(), mode, look.size(), look.family(),
				isTyped, mode == Mode.ROLLING ? frame.into() : 0);
		if (!newWords.equals(wordsSeen.orElse(null))) canvas.paint(wordsArea, g -> {
			clear(g, wordsArea, colours);
			if (newWords.isMirrored) mirror(g, wordsArea);
			if (!newWords.isBlack)
				words(newWords.family).paint(g, newWords.words, newWords.mode, newWords.size, newWords.isTyped, newWords.into, colours);
		});
		wordsSeen = Optional.of(newWords);
		FootSeen newFoot = new FootSeen(frame.black(), isDark, look.mirrored(), look.foot(), Foot.of(frame));
		if (!newFoot.equals(footSeen.orElse(null))) canvas.paint(footArea, g -> {
			clear(g, footArea, colours);
			if (newFoot.isMirrored) mirror(g, footArea);
			if (!newFoot.isBlack && newFoot.isThere) foot.paint(g, newFoot.foot, colours);
		});
		footSeen = Optional.of(newFoot);
	}

	private StageWords words(String family) {
		return words.computeIfAbsent(family, wanted -> new StageWords(letters.inFamily(wanted), wordsArea, height, unit));
	}

	/** What is painted from here on has left and right changed. */
	private static void mirror(Graphics2D g, Rectangle area) {
		g.translate(2 * area.x + area.width, 0);
		g.scale(-1, 1);
	}

	private static void clear(Graphics2D g, Rectangle area, StageColours colours) {
		g.setColor(colours.ground());
		g.fill(area);
	}

	@Override
	public void close() {
		// nothing works for it
	}
}
