// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

import gleaner.engine.Condition;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Style;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What engines say of themselves. What comes is held against the rules of the engine API by the API itself. */
public final class InfoCodec {
	private static final int MOST_PARAMETERS = 1000;
	private static final int MOST_CHOICES = 10_000;
	private static final int MOST_STYLES = 1000;
	private static final int LONGEST_VALUE = 1 << 20;
	private static final Ingredient.Kind[] KINDS = Ingredient.Kind.values();

	private InfoCodec() {
	}

	public static void write(WireWriter out, EngineInfo info) {
		out.text(info.id()).text(info.name()).text(info.summary());
		out.list(info.parameters(), parameter -> write(out, parameter));
		out.list(info.needs(), need -> out.small(need.kind().ordinal()).whole(need.least()).whole(need.most()));
		out.text(info.version()).flag(info.reproducible());
	}

	public static EngineInfo read(WireReader in) throws WireException {
		return made(() -> new EngineInfo(in.line(), in.line(), in.line(), parameters(in),
				in.list(KINDS.length, () -> new Need(kind(in), in.whole(0, Integer.MAX_VALUE), in.whole(0, Integer.MAX_VALUE))), in.line(),
				in.flag()));
	}

	public static void writeGroups(WireWriter out, List<ParameterGroup> groups) {
		out.list(groups, group -> out.text(cut(group.label())).list(group.parameters(), parameter -> write(out, parameter)));
	}

	public static List<ParameterGroup> groups(WireReader in) throws WireException {
		return in.list(MOST_PARAMETERS, () -> new ParameterGroup(in.line(), parameters(in)));
	}

	public static void writeStyles(WireWriter out, List<Style> styles) {
		out.list(styles, style -> out.text(cut(style.name())).text(cut(style.help())).map(style.settings()));
	}

	public static List<Style> styles(WireReader in) throws WireException {
		return in.list(MOST_STYLES, () -> made(() -> new Style(in.line(), in.line(), in.map(MOST_PARAMETERS, LONGEST_VALUE))));
	}

	public static void writeObjections(WireWriter out, List<Objection> objections) {
		out.list(objections, objection -> out.text(cut(objection.parameter())).text(cut(objection.sentence())));
	}

	public static List<Objection> objections(WireReader in) throws WireException {
		return in.list(MOST_PARAMETERS, () -> new Objection(in.line(), in.line()));
	}

	private static String cut(String line) {
		return line.length() <= WireReader.LINE ? line : line.substring(0, WireReader.LINE);
	}

	private static Ingredient.Kind kind(WireReader in) throws WireException {
		int number = in.small();
		if (number >= KINDS.length) throw new WireException("there is no ingredient of kind " + number);
		return KINDS[number];
	}

	private static List<Parameter<?>> parameters(WireReader in) throws WireException {
		return in.list(MOST_PARAMETERS, () -> made(() -> parameter(in)));
	}

	private static void write(WireWriter out, Parameter<?> parameter) {
		out.small(switch (parameter) {
		case Parameter.Whole _ -> 0;
		case Parameter.Large _ -> 1;
		case Parameter.Decimal _ -> 2;
		case Parameter.Flag _ -> 3;
		case Parameter.Choice _ -> 4;
		case Parameter.Text _ -> 5;
		case Parameter.LongText _ -> 6;
		case Parameter.FilePath _ -> 7;
		case Parameter.Secret _ -> 8;
		case Parameter.CorpusName _ -> 9;
		});
		out.text(parameter.name()).text(cut(parameter.label())).text(cut(parameter.help()));
		out.flag(parameter.when().isPresent());
		parameter.when().ifPresent(when -> out.text(when.parameter()).list(when.values(), out::text));
		switch (parameter) {
		case Parameter.Whole p -> out.whole(p.standard()).whole(p.least()).whole(p.most());
		case Parameter.Large p -> out.whole(p.standard()).whole(p.least()).whole(p.most());
		case Parameter.Decimal p -> out.decimal(p.standard()).decimal(p.least()).decimal(p.most());
		case Parameter.Flag p -> out.flag(p.standard());
		case Parameter.Choice p -> out.text(p.standard()).list(p.choices(), out::text);
		case Parameter.Text p -> out.text(p.standard());
		case Parameter.LongText p -> out.text(p.standard());
		case Parameter.FilePath p -> out.list(p.endings(), out::text);
		case Parameter.Secret _ -> {
		}
		case Parameter.CorpusName p -> out.list(List.copyOf(p.kinds()), kind -> out.small(kind.ordinal()));
		}
	}

	private static Parameter<?> parameter(WireReader in) throws WireException {
		int kind = in.small();
		String name = in.line();
		String label = in.line();
		String help = in.line();
		Optional<Condition> when = Optional.empty();
		if (in.flag()) when = Optional.of(new Condition(in.line(), in.list(MOST_CHOICES, in::line)));
		return switch (kind) {
		case 0 -> new Parameter.Whole(name, label, help, integer(in), integer(in), integer(in), when);
		case 1 -> new Parameter.Large(name, label, help, in.whole(), in.whole(), in.whole(), when);
		case 2 -> new Parameter.Decimal(name, label, help, in.decimal(), in.decimal(), in.decimal(), when);
		case 3 -> new Parameter.Flag(name, label, help, in.flag(), when);
		case 4 -> new Parameter.Choice(name, label, help, in.line(), in.list(MOST_CHOICES, in::line), when);
		case 5 -> new Parameter.Text(name, label, help, in.text(LONGEST_VALUE), when);
		case 6 -> new Parameter.LongText(name, label, help, in.text(LONGEST_VALUE), when);
		case 7 -> new Parameter.FilePath(name, label, help, in.list(MOST_CHOICES, in::line), when);
		case 8 -> new Parameter.Secret(name, label, help, when);
		case 9 -> new Parameter.CorpusName(name, label, help, kinds(in), when);
		default -> throw new WireException("there is no parameter of kind " + kind);
		};
	}

	private static int integer(WireReader in) throws WireException {
		return in.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

	private static Set<Ingredient.Kind> kinds(WireReader in) throws WireException {
		Set<Ingredient.Kind> kinds = EnumSet.noneOf(Ingredient.Kind.class);
		kinds.addAll(in.list(KINDS.length, () -> kind(in)));
		return kinds;
	}

	/** A value of the API, which refuses what cannot be. */
	private static <T> T made(WireReader.Each<T> making) throws WireException {
		try {
			return making.read();
		} catch (IllegalArgumentException e) {
			throw new WireException(e.getMessage(), e);
		}
	}
}
