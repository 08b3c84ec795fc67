// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how poems come onto the stage; what is not said stays as it is. */
final class ShowOptions {
	@Option(names = "--mode", paramLabel = "MODE",
			description = "lines, words (one at a time), pages, typewriter (letter by letter), or rolling. Default: lines.")
	private String mode;

	@Option(names = "--speed", paramLabel = "N",
			description = "Words per minute, from 10 to 3000; for a typewriter, 300 means 25 characters per second. Default: the mode's "
					+ "usual speed.")
	private Integer speed;

	@Option(names = "--pause-every", paramLabel = "N", description = "Pause after every N poems; 0 for never.")
	private Integer pauseEvery;

	@Option(names = "--pause", paramLabel = "SECONDS", description = "The length of a pause. Default: 20.")
	private Double pause;

	@Option(names = "--wait", description = "After a pause, wait for a key.")
	private boolean wait;

	@Option(names = "--between", paramLabel = "SECONDS",
			description = "How long the end of a poem stays before the next one. Default: 1.5.")
	private Double between;

	@Option(names = "--warm-up", paramLabel = "SECONDS", description = "Begin at half speed, and reach full speed in this time.")
	private Double warmUp;

	@Option(names = "--count-down", paramLabel = "SECONDS", description = "Count down before the first poem.")
	private Integer countDown;

	@Option(names = "--no-punctuation", description = "Do not rest at commas, full stops, and the ends of lines and stanzas.")
	private boolean noPunctuation;

	@Option(names = "--earlier", paramLabel = "N", description = "The number of earlier lines that stay, from 0 to 5. Default: 2.")
	private Integer earlier;

	@Option(names = "--hands-free", description = "Do not ask after a round; go on to the next, or end.")
	private boolean handsFree;

	@Option(names = "--json",
			description = "Print each poem as a JSON object when it comes onto the stage, with its second and how it was made; at the "
					+ "end, print one that says what was recorded. The terminal shows no stage.")
	private boolean json;

	@Option(names = "--no-record", description = "Do not record the performance.")
	private boolean noRecord;

	@Option(names = "--voice", paramLabel = "DEVICE", arity = "0..1", fallbackValue = "",
			description = "Record the voice too, with this microphone, or with the system's.")
	private String voice;

	boolean isRecorded() {
		return !noRecord;
	}

	/** The microphone that was named, empty for the usual one; {@code null} for none. */
	String voice() {
		return voice;
	}

	/** The mode that was said, or this one. */
	Mode mode(CommandSpec spec, Mode usual) {
		try {
			return mode == null ? usual : Mode.of(mode);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), "--mode: " + e.getMessage());
		}
	}

	/** Whether objects are wanted. */
	boolean isJson() {
		return json;
	}

	/**
	 * A programme with what was said.
	 *
	 * @param isAsked whether somebody is there to be asked
	 * @throws ParameterException if something cannot be
	 */
	Programme of(Programme programme, boolean isAsked, CommandSpec spec) {
		try {
			Look look = earlier == null ? programme.look() : programme.look().withEarlier(earlier);
			return programme.withLook(look).withRounds(programme.rounds().stream().map(each -> of(each, isAsked, spec)).toList());
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage());
		}
	}

	private Round of(Round round, boolean isAsked, CommandSpec spec) {
		Mode chosen = mode(spec, round.mode());
		Pace pace = chosen == round.mode() ? round.pace() : round.pace().withWordsAMinute(chosen.usualSpeed());
		if (speed != null) pace = pace.withWordsAMinute(speed);
		if (between != null) pace = pace.withBetween(between);
		if (warmUp != null) pace = pace.withWarmUp(warmUp);
		if (noPunctuation) pace = pace.withPunctuation(false);
		Pauses pauses = round.pauses();
		if (pauseEvery != null) pauses = pauses.withEvery(pauseEvery);
		if (pause != null) pauses = pauses.withSeconds(pause);
		if (wait || !isAsked) pauses = pauses.withWaitForKey(wait && isAsked);
		Round.Before before = round.before();
		if (countDown != null) before = new Round.Before(before.title(), before.seconds(), countDown);
		return round.withMode(chosen).withPace(pace).withPauses(pauses).withBefore(before)
				.withAsks(round.asks() && isAsked && !handsFree);
	}
}
