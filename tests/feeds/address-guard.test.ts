import { describe, expect, it } from 'vitest'
import { guardUrl, isAllowedHost, isPublicAddress, RefusedAddressError } from '../../src/feeds/address-guard.ts'

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '1.1.1.1', '203.104.209.7', '2001:4860:4860::8888', '2606:4700::1111', '64:ff9b::808:808'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    ['0.0.0.0', 'unspecified'],
    ['10.1.2.3', 'private'],
    ['100.64.0.1', 'behind a carrier'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['169.254.169.254', 'link-local: metadata of clouds'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.0.2.1', 'documentation'],
    ['192.168.0.1', 'private'],
    ['198.18.0.1', 'benchmarks'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'mapped'],
    ['::ffff:a00:1', 'mapped'],
    ['::127.0.0.1', 'compatible'],
    ['64:ff9b::7f00:1', 'NAT64 to loopback'],
    ['64:ff9b:1::1', 'NAT64 of one network'],
    ['100::1', 'discard'],
    ['2001:db8::1', 'documentation'],
    ['2001::1', 'Teredo'],
    ['2002:7f00:1::', '6to4 to loopback'],
    ['fc00::1', 'unique local'],
    ['fd12:3456::1', 'unique local'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with a zone'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['192.0.0.192', 'protocol assignments: metadata of a cloud'],
    ['192.88.99.1', 'relays of 6to4'],
    ['233.252.0.1', 'multicast for documentation'],
    ['::ffff:0:127.0.0.1', 'translated loopback'],
    ['2001:2::1', 'benchmarks'],
    ['2001:20::1', 'hashes, no addresses'],
    ['2600:1f00::5efe:7f00:1', 'ISATAP to loopback'],
    ['3fff::1', 'documentation'],
    ['5f00::1', 'segment routing'],
    ['', 'nothing'],
    ['localhost', 'a name'],
  ])('%s is not: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('guardUrl', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.0.0.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://%31%32%37.0.0.1/',
    'http://0/',
    'http://[::1]/',
    'http://①②⑦.0.0.1/',
    'http:\\\\127.0.0.1\\',
    'http://127.0.0.1#@outlet.example/',
    'HTTP://0300.0250.1/',
    'http://[64:ff9b::7f00:1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0000::ffff:0a00:0001]:8080/',
    'https://10.0.0.1:8443/feed',
    'http://169.254.169.254/latest/meta-data/',
  ])('refuses %s', (address) => {
    expect(() => guardUrl(address, [])).toThrow(RefusedAddressError)
  })

  it.each([
    ['ftp://outlet.example/', 'only http and https are read, not ftp'],
    ['file:///etc/passwd', 'only http and https are read, not file'],
    ['data:text/xml,<rss/>', 'only http and https are read, not data'],
    ['javascript:alert(1)', 'only http and https are read, not javascript'],
    ['https://user@outlet.example/', 'the address carries a user name or password'],
    ['https://user:secret@outlet.example/', 'the address carries a user name or password'],
    ['outlet.example/feed', 'the address is not a valid one'],
    ['http://', 'the address is not a valid one'],
  ])('refuses %s: %s', (address, why) => {
    expect(() => guardUrl(address, [])).toThrow(new RefusedAddressError(why))
  })

  it('lets public addresses and names pass; a name is looked at when it is connected to', () => {
    expect(guardUrl('https://outlet.example/feed?x=1', []).href).toBe('https://outlet.example/feed?x=1')
    expect(guardUrl('http://8.8.8.8/feed', []).host).toBe('8.8.8.8')
  })
})

describe('isAllowedHost', () => {
  it.each([
    ['http://127.0.0.1:9/', ['127.0.0.1'], true],
    ['http://0x7f.1:9/', ['127.0.0.1'], true],
    ['http://127.0.0.1:9/', ['127.0.0.1:9'], true],
    ['http://127.0.0.1:9/', ['127.0.0.1:8'], false],
    ['http://[::1]:9/', ['::1'], true],
    ['http://[::1]:9/', ['[::1]:9'], true],
    ['https://NAS.lan./', [' nas.lan '], true],
    ['https://nas.lan/', ['nas.lan:443'], true],
    ['https://evil.nas.lan/', ['nas.lan'], false],
    ['https://nas.lan.evil.example/', ['nas.lan'], false],
    ['http://127.0.0.1/', [], false],
  ])('%s with %j: %s', (address, allowed, expected) => {
    expect(isAllowedHost(new URL(address), allowed)).toBe(expected)
  })
})
