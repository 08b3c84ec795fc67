// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import gleaner.cli.kit.Surroundings;
import gleaner.plugins.trust.Consent;
import gleaner.plugins.trust.ConsentWords;
import gleaner.plugins.trust.Signer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asks in the terminal; only a typed yes is one. */
final class TerminalConsent implements Consent {
	private static final Set<String> YES = Set.of("y", "yes");

	private final BufferedReader in;
	private final PrintStream out;

	TerminalConsent(BufferedReader in, PrintStream out) {
		this.in = in;
		this.out = out;
	}

	/** Nothing where nobody is there to be asked, or a program reads the answers. */
	static Optional<Consent> in(Surroundings surroundings) {
		if (!surroundings.asks() || surroundings.json()) return Optional.empty();
		return Optional.of(new TerminalConsent(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
				surroundings.err()));
	}

	@Override
	public boolean trusts(String plugin, String origin, Signer signer) {
		ConsentWords.ofKey(plugin, origin, signer).forEach(out::println);
		return says("Trust this key from now on?");
	}

	@Override
	public boolean takesUnsigned(String problem, String origin) {
		ConsentWords.ofUnsigned(problem, origin).forEach(out::println);
		return says("Install it unsigned, this time?");
	}

	private boolean says(String question) {
		out.print(question + " [y/N] ");
		out.flush();
		try {
			String answer = in.readLine();
			if (answer == null) out.println();
			return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
		} catch (IOException e) {
			return false;
		}
	}
}
