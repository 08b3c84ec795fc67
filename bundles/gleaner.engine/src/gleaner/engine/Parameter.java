package gleaner.engine;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something about an engine that can be set. Forms, options of the command line, JSON and validation are all made from it.
 *
 * @param <T> the type of its values
 */
public sealed interface Parameter<T> {
	/** How scripts call it: letters, digits and {@code -}, e.g. {@code order}. Fixed for ever. */
	String name();

	/** How forms call it, e.g. {@code Order}. */
	String label();

	/** One sentence that says what it does and in which unit. */
	String help();

	/** The value when nothing is said. */
	T standard();

	/** The valid values in words, as in {@code a whole number from 1 to 5}. */
	String range();

	/** Whether this is a valid value. */
	boolean accepts(T value);

	/**
	 * Reads a value as a poet or a script writes it.
	 *
	 * @throws EngineException if it is not a valid value; the sentence names the parameter, the value and the valid range
	 */
	T parse(String text) throws EngineException;

	/** Writes a value so that {@link #parse} reads it back. */
	default String format(T value) {
		return String.valueOf(value);
	}

	/** The sentence for a value that cannot be. */
	default EngineException refusal(String value) {
		return new EngineException(name() + " is \"" + value + "\", must be " + range());
	}

	/** A whole number from {@code least} to {@code most}. */
	record Whole(String name, String label, String help, Integer standard, int least, int most) implements Parameter<Integer> {
		public Whole {
			check(name, standard >= least && standard <= most);
		}

		@Override
		public String range() {
			return "a whole number from " + least + " to " + most;
		}

		@Override
		public boolean accepts(Integer value) {
			return value >= least && value <= most;
		}

		@Override
		public Integer parse(String text) throws EngineException {
			try {
				Integer value = Integer.valueOf(text.strip());
				if (accepts(value)) return value;
			} catch (NumberFormatException e) {
				throw refusal(text);
			}
			throw refusal(text);
		}
	}

	/** A number from {@code least} to {@code most}. */
	record Decimal(String name, String label, String help, Double standard, double least, double most) implements Parameter<Double> {
		/** As people write numbers, without the type suffixes and hexadecimals that Java takes as well. */
		private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

		public Decimal {
			check(name, standard >= least && standard <= most);
		}

		@Override
		public String range() {
			return "a number from " + plain(least) + " to " + plain(most);
		}

		@Override
		public boolean accepts(Double value) {
			return value >= least && value <= most;
		}

		@Override
		public Double parse(String text) throws EngineException {
			String number = text.strip();
			if (!NUMBER.matcher(number).matches()) throw refusal(text);
			Double value = Double.valueOf(number);
			if (accepts(value)) return value;
			throw refusal(text);
		}

		@Override
		public String format(Double value) {
			return plain(value);
		}

		private static String plain(double value) {
			return value == Math.rint(value) && Math.abs(value) <= 1e9 ? String.valueOf((long) value) : String.valueOf(value);
		}
	}

	/** Yes or no. */
	record Flag(String name, String label, String help, Boolean standard) implements Parameter<Boolean> {
		public Flag {
			check(name, true);
		}

		@Override
		public String range() {
			return "yes or no";
		}

		@Override
		public boolean accepts(Boolean value) {
			return true;
		}

		@Override
		public Boolean parse(String text) throws EngineException {
			return switch (text.strip().toLowerCase(Locale.ROOT)) {
			case "yes", "true", "on", "1" -> true;
			case "no", "false", "off", "0" -> false;
			default -> throw refusal(text);
			};
		}

		@Override
		public String format(Boolean value) {
			return value ? "yes" : "no";
		}
	}

	/** One of a few words. */
	record Choice(String name, String label, String help, String standard, List<String> choices) implements Parameter<String> {
		public Choice {
			choices = List.copyOf(choices);
			for (String choice : choices)
				if (!choice.equals(choice.strip()) || choices.stream().filter(choice::equalsIgnoreCase).count() > 1)
					throw new IllegalArgumentException("the choice \"" + choice + "\" of " + name + " is there twice but for capitals, or has white space around it");
			check(name, choices.contains(standard));
		}

		@Override
		public String range() {
			return "one of " + String.join(", ", choices);
		}

		@Override
		public boolean accepts(String value) {
			return choices.contains(value);
		}

		@Override
		public String parse(String text) throws EngineException {
			for (String choice : choices) if (choice.equalsIgnoreCase(text.strip())) return choice;
			throw refusal(text);
		}
	}

	/** Any text. */
	record Text(String name, String label, String help, String standard) implements Parameter<String> {
		public Text {
			check(name, true);
		}

		@Override
		public String range() {
			return "any text";
		}

		@Override
		public boolean accepts(String value) {
			return true;
		}

		@Override
		public String parse(String text) {
			return text;
		}
	}

	private static void check(String name, boolean standardIsValid) {
		if (!Names.VALID.matcher(name).matches()) throw new IllegalArgumentException("parameter name \"" + name + "\" must match " + Names.VALID);
		if (!standardIsValid) throw new IllegalArgumentException("the standard value of " + name + " is not in its range");
	}

	/** What a parameter may be called. */
	final class Names {
		private static final Pattern VALID = Pattern.compile("[a-z][a-zA-Z0-9-]*");

		private Names() {
		}
	}
}
