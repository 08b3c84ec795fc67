// SPDX-License-Identifier: EPL-2.0
package llm;

import gleaner.engine.EngineException;
import java.net.URI;

/** Where a server is, up to and with {@code /v1}. */
record Address(URI base) {
	/** @throws EngineException if it is no address; the sentence says how one looks */
	static Address of(String said) throws EngineException {
		String text = said.strip().replaceAll("/+$", "");
		if (text.matches("[\\w.-]+(:\\d+)?(/.*)?")) text = "http://" + text;
		try {
			URI base = URI.create(text);
			if (base.getHost() != null && ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) return new Address(base);
		} catch (IllegalArgumentException e) {
			throw wrong(said);
		}
		throw wrong(said);
	}

	private static EngineException wrong(String said) {
		return new EngineException("address is \"" + (said.length() < 80 ? said : said.substring(0, 80) + "…")
				+ "\", must be where a server answers, as in http://localhost:8080/v1");
	}

	URI of(Mode mode) {
		return URI.create(base + mode.path());
	}

	@Override
	public String toString() {
		return base.getHost() + (base.getPort() < 0 ? "" : ":" + base.getPort());
	}
}
