// SPDX-License-Identifier: EPL-2.0
/** What goes through the pipes between the program and a process with engines: frames, and the values in them. */
package gleaner.fence.wire;
