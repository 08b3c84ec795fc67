// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

/** What a message is. Their order is part of the protocol: new ones come at the end, and the version of {@link FramePipe} goes up. */
public enum Kind {
	/** From the process, once: it is ready. */
	HELLO,
	/** To the process: a question to an engine, as {@link Question} has them. */
	ASK,
	/** To the process: whoever asked does not want to know any more. */
	CANCEL,
	/** From the process: the answer; the last of this call. */
	ANSWER,
	/** From the process: there is no answer, and why; the last of this call. */
	FAULT,
	/** From the process: what an engine has said, several pieces together. */
	EVENTS,
	/** To the process: so many bytes of events have been taken, and as many more may come. */
	CREDIT,
	/** From the process: how far the opening of a model is. */
	PROGRESS,
	/** From the process: an engine wants to read a corpus; the call is a number of the process. */
	READ,
	/** To the process: some poems of it. */
	POEMS,
	/** From the process: these poems have been read. */
	MORE,
	/** From the process: no more are wanted. */
	ENOUGH;

	private static final Kind[] ALL = values();

	static Kind of(int number) throws WireException {
		if (number < 0 || number >= ALL.length) throw new WireException("there is no message of kind " + number);
		return ALL[number];
	}
}
