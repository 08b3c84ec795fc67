// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.nio.file.InvalidPathException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A setting of an engine. Gleaner makes forms, command-line options, JSON and validation from it.
 *
 * @param <T> the type of its values
 */
public sealed interface Parameter<T> {
	/** Its name in scripts: letters, digits and {@code -}, e.g. {@code order}. Fixed for ever. */
	String name();

	/** Its name in forms, e.g. {@code Order}. */
	String label();

	/** One sentence that says what it does, and its unit. */
	String help();

	/** The default value. */
	T standard();

	/** The valid values in words, as in {@code a whole number from 1 to 5}. */
	String range();

	/** When it counts; empty for always. */
	Optional<Condition> when();

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

	/** The sentence for a value that is not valid. */
	default EngineException refusal(String value) {
		return new EngineException(name() + " is \"" + value + "\", must be " + range());
	}

	/** A whole number from {@code least} to {@code most}. */
	record Whole(String name, String label, String help, Integer standard, int least, int most, Optional<Condition> when)
			implements Parameter<Integer> {
		public Whole {
			check(name, standard >= least && standard <= most);
		}

		/** One that always counts. */
		public Whole(String name, String label, String help, Integer standard, int least, int most) {
			this(name, label, help, standard, least, most, Optional.empty());
		}

		/** The same, but it counts only while this holds. */
		public Whole when(Condition condition) {
			return new Whole(name, label, help, standard, least, most, Optional.of(condition));
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

	/** A whole number from {@code least} to {@code most}, which may be beyond those of {@link Whole}. */
	record Large(String name, String label, String help, Long standard, long least, long most, Optional<Condition> when)
			implements Parameter<Long> {
		public Large {
			check(name, standard >= least && standard <= most);
		}

		/** One that always counts. */
		public Large(String name, String label, String help, Long standard, long least, long most) {
			this(name, label, help, standard, least, most, Optional.empty());
		}

		/** The same, but it counts only while this holds. */
		public Large when(Condition condition) {
			return new Large(name, label, help, standard, least, most, Optional.of(condition));
		}

		@Override
		public String range() {
			if (most < Long.MAX_VALUE) return "a whole number from " + least + " to " + most;
			return least > Long.MIN_VALUE ? "a whole number, " + least + " or more" : "a whole number, such as 2016";
		}

		@Override
		public boolean accepts(Long value) {
			return value >= least && value <= most;
		}

		@Override
		public Long parse(String text) throws EngineException {
			try {
				Long value = Long.valueOf(text.strip());
				if (accepts(value)) return value;
			} catch (NumberFormatException e) {
				throw refusal(text);
			}
			throw refusal(text);
		}
	}

	/** A number from {@code least} to {@code most}. */
	record Decimal(String name, String label, String help, Double standard, double least, double most, Optional<Condition> when)
			implements Parameter<Double> {
		/** As people write numbers, without the type suffixes and hexadecimals that Java takes as well. */
		private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

		public Decimal {
			check(name, standard >= least && standard <= most);
		}

		/** One that always counts. */
		public Decimal(String name, String label, String help, Double standard, double least, double most) {
			this(name, label, help, standard, least, most, Optional.empty());
		}

		/** The same, but it counts only while this holds. */
		public Decimal when(Condition condition) {
			return new Decimal(name, label, help, standard, least, most, Optional.of(condition));
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
	record Flag(String name, String label, String help, Boolean standard, Optional<Condition> when) implements Parameter<Boolean> {
		public Flag {
			check(name, true);
		}

		/** One that always counts. */
		public Flag(String name, String label, String help, Boolean standard) {
			this(name, label, help, standard, Optional.empty());
		}

		/** The same, but it counts only while this holds. */
		public Flag when(Condition condition) {
			return new Flag(name, label, help, standard, Optional.of(condition));
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
	record Choice(String name, String label, String help, String standard, List<String> choices, Optional<Condition> when)
			implements Parameter<String> {
		public Choice {
			choices = List.copyOf(choices);
			for (String choice : choices)
				if (!choice.equals(choice.strip()) || choices.stream().filter(choice::equalsIgnoreCase).count() > 1)
					throw new IllegalArgumentException(
							"the choice \"" + choice + "\" of " + name + " differs from another only in capitals, or has white space "
									+ "around it");
			check(name, choices.contains(standard));
		}

		/** One that always counts. */
		public Choice(String name, String label, String help, String standard, List<String> choices) {
			this(name, label, help, standard, choices, Optional.empty());
		}

		/** The same, but it counts only while this holds. */
		public Choice when(Condition condition) {
			return new Choice(name, label, help, standard, choices, Optional.of(condition));
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

	/** A short text, on one line in a form. */
	record Text(String name, String label, String help, String standard, Optional<Condition> when) implements Parameter<String> {
		public Text {
			check(name, true);
		}

		/** One that always counts. */
		public Text(String name, String label, String help, String standard) {
			this(name, label, help, standard, Optional.empty());
		}

		/** The same, but it counts only while this holds. */
		public Text when(Condition condition) {
			return new Text(name, label, help, standard, Optional.of(condition));
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

	/** A text of any number of lines. */
	record LongText(String name, String label, String help, String standard, Optional<Condition> when) implements Parameter<String> {
		public LongText {
			check(name, true);
		}

		/** One that always counts. */
		public LongText(String name, String label, String help, String standard) {
			this(name, label, help, standard, Optional.empty());
		}

		/** The same, but it counts only while this holds. */
		public LongText when(Condition condition) {
			return new LongText(name, label, help, standard, Optional.of(condition));
		}

		@Override
		public String range() {
			return "any text, on any number of lines";
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

	/**
	 * A file to read. The empty text means no file, and is the default. Gleaner checks the file only when it is used: see
	 * {@link #required}.
	 *
	 * @param endings that the files usually have, without the dot, e.g. {@code json}; empty for any
	 */
	record FilePath(String name, String label, String help, List<String> endings, Optional<Condition> when)
			implements Parameter<Optional<Path>> {
		public FilePath {
			endings = List.copyOf(endings);
			check(name, true);
		}

		/** One that always counts. */
		public FilePath(String name, String label, String help, String... endings) {
			this(name, label, help, List.of(endings), Optional.empty());
		}

		/** The same, but it counts only while this holds. */
		public FilePath when(Condition condition) {
			return new FilePath(name, label, help, endings, Optional.of(condition));
		}

		@Override
		public Optional<Path> standard() {
			return Optional.empty();
		}

		@Override
		public String range() {
			return "the path of a file" + (endings.isEmpty() ? "" : " that ends in ." + String.join(", .", endings));
		}

		@Override
		public boolean accepts(Optional<Path> value) {
			return true;
		}

		/** A relative path starts at the folder where the program started. */
		@Override
		public Optional<Path> parse(String text) throws EngineException {
			if (text.isBlank()) return Optional.empty();
			try {
				return Optional.of(Path.of(text.strip()).toAbsolutePath().normalize());
			} catch (InvalidPathException e) {
				throw new EngineException(name + " is \"" + text + "\", must be " + range(), e);
			}
		}

		@Override
		public String format(Optional<Path> value) {
			return value.map(Path::toString).orElse("");
		}

		/**
		 * The file, if the engine needs it.
		 *
		 * @throws EngineException if none was chosen, or it cannot be read
		 */
		public Path required(Settings settings) throws EngineException {
			Path file = settings.get(this).orElseThrow(() -> new EngineException(name + " is empty, must be " + range()));
			if (!Files.isReadable(file) || Files.isDirectory(file))
				throw new EngineException("the file " + file + " for " + name + " is missing or cannot be read; choose another one");
			return file;
		}
	}

	/**
	 * A secret, such as the key to a server. The host keeps its value apart from all others: it is never in debris, provenance, logs or
	 * {@link Settings#asText}, and an engine never puts it into a sentence. The empty text means none, and is the default.
	 */
	record Secret(String name, String label, String help, Optional<Condition> when) implements Parameter<String> {
		public Secret {
			check(name, true);
		}

		/** One that always counts. */
		public Secret(String name, String label, String help) {
			this(name, label, help, Optional.empty());
		}

		/** The same, but it counts only while this holds. */
		public Secret when(Condition condition) {
			return new Secret(name, label, help, Optional.of(condition));
		}

		@Override
		public String standard() {
			return "";
		}

		@Override
		public String range() {
			return "a secret, which Gleaner keeps safe";
		}

		@Override
		public boolean accepts(String value) {
			return true;
		}

		@Override
		public String parse(String text) {
			return text.strip();
		}

		/** Empty: secrets are never written. */
		@Override
		public String format(String value) {
			return "";
		}
	}

	/**
	 * The name of a corpus or a reservoir of the studio outside the mix; the engine finds it with {@link Source#chosen}. The empty text
	 * means none, and is the default.
	 *
	 * @param kinds which can be chosen: {@link Ingredient.Kind#CORPUS}, {@link Ingredient.Kind#RESERVOIR} or both; a reservoir is written
	 * {@code reservoir: NAME}
	 */
	record CorpusName(String name, String label, String help, Set<Ingredient.Kind> kinds, Optional<Condition> when)
			implements Parameter<String> {
		public CorpusName {
			kinds = Set.copyOf(kinds);
			check(name, true);
			if (kinds.isEmpty() || !EnumSet.of(Ingredient.Kind.CORPUS, Ingredient.Kind.RESERVOIR).containsAll(kinds))
				throw new IllegalArgumentException("what " + name + " names must be a corpus or a reservoir");
		}

		/** One that always counts. */
		public CorpusName(String name, String label, String help, Ingredient.Kind... kinds) {
			this(name, label, help, Set.of(kinds), Optional.empty());
		}

		/** The same, but it counts only while this holds. */
		public CorpusName when(Condition condition) {
			return new CorpusName(name, label, help, kinds, Optional.of(condition));
		}

		@Override
		public String standard() {
			return "";
		}

		@Override
		public String range() {
			if (kinds.size() > 1) return "the name of a corpus or a reservoir";
			return "the name of a " + kinds.iterator().next().name().toLowerCase(Locale.ROOT);
		}

		@Override
		public boolean accepts(String value) {
			return true;
		}

		@Override
		public String parse(String text) {
			return text.strip();
		}
	}

	private static void check(String name, boolean standardIsValid) {
		if (!Names.VALID.matcher(name).matches())
			throw new IllegalArgumentException("parameter name \"" + name + "\" must match " + Names.VALID);
		if (!standardIsValid) throw new IllegalArgumentException("the standard value of " + name + " is not in its range");
	}

	/** The valid names of parameters. */
	final class Names {
		private static final Pattern VALID = Pattern.compile("[a-z][a-zA-Z0-9-]*");

		private Names() {
		}
	}
}
