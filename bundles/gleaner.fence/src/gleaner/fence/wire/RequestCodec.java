// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

import gleaner.engine.GenerationRequest;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Parameter;
import gleaner.engine.PoemLength;
import gleaner.engine.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked of a model, and what it would say next. */
public final class RequestCodec {
	private static final int MOST_UNITS = 1 << 20;
	private static final PoemLength.Unit[] UNITS = PoemLength.Unit.values();

	private RequestCodec() {
	}

	public static void write(WireWriter out, GenerationRequest request) {
		out.whole(request.seed()).whole(request.first()).text(request.prompt()).whole(request.poems());
		out.small(request.length().unit().ordinal()).whole(request.length().count()).decimal(request.diversity());
	}

	public static GenerationRequest request(WireReader in) throws WireException {
		return new GenerationRequest(in.whole(), in.whole(), in.text(Integer.MAX_VALUE), in.whole(),
				new PoemLength(UNITS[in.small()], in.whole(1, Integer.MAX_VALUE)), in.decimal());
	}

	/** Values and secrets; the parameters themselves the other side knows. */
	public static void write(WireWriter out, Settings settings) {
		out.map(settings.asText());
		Map<String, String> secrets = new LinkedHashMap<>();
		for (Parameter.Secret secret : settings.secrets()) secrets.put(secret.name(), settings.get(secret));
		out.map(secrets);
	}

	/** One of the two maps of settings. */
	public static Map<String, String> values(WireReader in) throws WireException {
		return in.map(Integer.MAX_VALUE, Integer.MAX_VALUE);
	}

	public static void writeUnits(WireWriter out, List<NextUnit> units) {
		out.list(units, unit -> out.text(unit.text()).decimal(unit.probability()));
	}

	/** Pieces that may come next; a probability that is none is refused. */
	public static List<NextUnit> units(WireReader in) throws WireException {
		return in.list(MOST_UNITS, () -> unit(in));
	}

	private static NextUnit unit(WireReader in) throws WireException {
		NextUnit unit = new NextUnit(in.line(), in.decimal());
		if (!(unit.probability() >= 0 && unit.probability() <= 1))
			throw new WireException("a likelihood of " + unit.probability() + " cannot be");
		return unit;
	}
}
