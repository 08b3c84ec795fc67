// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

/** What an engine can be asked. Their order is part of the protocol. */
public enum Question {
	/** Who it is. */
	INFO,
	/** What is wrong with settings. */
	CHECK,
	/** Its styles. */
	STYLES,
	/** How forms order its parameters. */
	GROUPS,
	/** To open a model. */
	OPEN,
	/** To make text with a model. */
	GENERATE,
	/** What a model would say next, for several texts at once. */
	NEXT,
	/** To close a model. */
	CLOSE;

	private static final Question[] ALL = values();

	/** @throws WireException if there is no such question */
	public static Question of(int number) throws WireException {
		if (number < 0 || number >= ALL.length) throw new WireException("there is no question " + number);
		return ALL[number];
	}
}
