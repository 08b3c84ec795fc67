// SPDX-License-Identifier: EPL-2.0
/** Running engines: which there are, what to order from them, and streams of raw text into the debris. */
package gleaner.voice;
