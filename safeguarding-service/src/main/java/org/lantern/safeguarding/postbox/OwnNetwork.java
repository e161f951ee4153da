package org.lantern.safeguarding.postbox;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses lie inside a network of one's own, or nowhere in the world: whoever may name an
 * address to be called must not reach by it what only this machine can reach.
 *
 * <p>Source: the IANA registries of special-purpose addresses (RFC 6890 and what updates it).
 */
final class OwnNetwork {
  private static final List<Block> WORLDLESS_V4 =
      List.of(
          Block.of(8, 0), // this network
          Block.of(8, 10), // private
          Block.of(10, 100, 64), // shared by customers of one provider
          Block.of(8, 127), // this machine
          Block.of(16, 169, 254), // link-local, and the metadata of cloud machines
          Block.of(12, 172, 16), // private
          Block.of(24, 192, 0, 0), // protocols
          Block.of(24, 192, 0, 2), // examples
          Block.of(24, 192, 88, 99), // relays to IPv6
          Block.of(16, 192, 168), // private
          Block.of(15, 198, 18), // benchmarks
          Block.of(24, 198, 51, 100), // examples
          Block.of(24, 203, 0, 113), // examples
          Block.of(3, 224)); // multicast, reserved, broadcast

  private static final Block WORLDWIDE_V6 = Block.of(3, 0x20);

  /** Inside the worldwide block, and yet not the world: each of these can hide another address. */
  private static final List<Block> WORLDLESS_V6 =
      List.of(
          Block.of(23, 0x20, 0x01, 0x00), // protocols and tunnels
          Block.of(32, 0x20, 0x01, 0x0d, 0xb8), // examples
          Block.of(16, 0x20, 0x02), // 6to4
          Block.of(20, 0x3f, 0xff, 0x00)); // examples

  private OwnNetwork() {}

  static boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isIn(WORLDLESS_V4, bytes);
    }
    return !WORLDWIDE_V6.holds(bytes) || isIn(WORLDLESS_V6, bytes);
  }

  private static boolean isIn(List<Block> blocks, byte[] address) {
    return blocks.stream().anyMatch(block -> block.holds(address));
  }

  /** The addresses that begin with these bits. */
  private record Block(int bits, List<Integer> start) {
    static Block of(int bits, Integer... start) {
      return new Block(bits, List.of(start));
    }

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int wanted = bit / 8 < start.size() ? start.get(bit / 8) : 0;
        int mask = 0x80 >> (bit % 8);
        if ((wanted & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
